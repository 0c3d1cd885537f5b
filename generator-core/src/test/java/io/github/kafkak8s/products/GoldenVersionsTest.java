package io.github.kafkak8s.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kafkak8s.golden.Samples;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** No golden is passed over: the POM has an execution with the products of each image. */
class GoldenVersionsTest {

    @Test
    void theProductsOfAllGoldensAreOnAClassPath() throws Exception {
        Set<String> tested = new HashSet<>();
        values("kafka", "//additionalClasspathDependency[artifactId='kafka_2.13']/version")
                .forEach(version -> tested.add("kafka:" + version));
        values("zookeeper", "//additionalClasspathDependency[artifactId='zookeeper']/version")
                .forEach(version -> tested.add("zookeeper:" + version));

        assertThat(PodFiles.all())
                .allSatisfy(files -> assertThat(files.product())
                        .as(
                                "%s: no execution of Surefire in generator-core/pom.xml has %s",
                                files.path(), files.product())
                        .isIn(tested));
    }

    /** Surefire does not look at these class paths when it decides that it has run an execution before. */
    @Test
    void noExecutionIsTakenForAnother() throws Exception {
        List<String> suffixes = values("kafka", "/reportNameSuffix");

        assertThat(suffixes)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(values("kafka", "//additionalClasspathDependency[artifactId='kafka_2.13']/version"));
    }

    private static List<String> values(String tag, String path) throws Exception {
        Document pom = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(Samples.root().resolve("generator-core/pom.xml").toFile());
        NodeList nodes = (NodeList) XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate("//execution/configuration[groups='" + tag + "']" + path, pom, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }
}

package io.github.kafkak8s.model.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text of properties is read key by key as {@link Properties} reads it, and mistakes are placed. */
class PropertiesBlockTest {

    @Test
    void eachKeyOfTheTextIsSet() {
        assertThat(settings("""
                default.replication.factor=3
                num.partitions=32
                # how long
                log.retention.ms = 259200000

                  ! indented
                log.dirs: /a,\\
                    /b
                """))
                .containsExactly(
                        Map.entry("default.replication.factor", "3"),
                        Map.entry("log.dirs", "/a,/b"),
                        Map.entry("log.retention.ms", "259200000"),
                        Map.entry("num.partitions", "32"));
    }

    @Test
    void aLaterCallReplacesAnEarlierOne() {
        assertThat(TypedSettings.none()
                        .numPartitions(1)
                        .properties("num.partitions=2\nnum.io.threads=4")
                        .numIoThreads(5)
                        .settings())
                .containsExactly(Map.entry("num.io.threads", "5"), Map.entry("num.partitions", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=1",
                "a 1\nb:2\nc\t=\t3",
                "a=1\r\nb=2\rc=3\n",
                "\f a = x y",
                "a=1\\\n  2\\\r\n\t3\nb=4",
                "a=1\\\n#no comment",
                "#comment\\\na=1",
                "a=x\\\\\nb=2",
                "a=x\\\\\\\ny",
                "a\\=b=c\\:d",
                "a\\ b=\\u00e4",
                "a=\\q",
                "a=1\\",
                "a=#b!c=d",
                "a=1\n\n   \n\t\n!x=y\nb=2\n"
            })
    void itReadsWhatPropertiesRead(String text) throws java.io.IOException {
        Properties expected = new Properties();
        expected.load(new java.io.StringReader(text));

        assertThat(PropertiesBlock.parse(text)).isEqualTo(expected);
    }

    @Test
    void whiteSpaceBehindAValueIsDropped() {
        assertThat(settings("num.partitions=3 \t\n")).containsExactly(Map.entry("num.partitions", "3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=1@b=2@a=3 | , line 3: a is in line 1, too; keep one of them",
                "a=1,\\@2@@b=1@b : 2 | , line 5: b is in line 4, too; keep one of them",
                "a=1@num.partitions | , line 2: num.partitions has no value; write num.partitions=value, or leave the"
                        + " line out",
                "a= | , line 1: a has no value; write a=value, or leave the line out",
                "=3 | , line 1: \"=3\" has no key; write key=value",
                "# x@a=1\\n2 | , line 2: a has a line break or another control character in its value; write one line",
                "a=1\\t2 | , line 1: a has a line break or another control character in its value; write one line",
                "a\\u0000b=1 | , line 1: the key has a line break or another control character; write letters and dots",
                "a=\\u12 | , line 1: a \\u is not followed by four hexadecimal digits; write e.g. \\u00e4, or \\\\ for a"
                        + " backslash",
                "`` | : the text sets nothing; write key=value in each line",
                "@ @# only this@ | : the text sets nothing; write key=value in each line"
            })
    void aMistakeIsPlaced(String text, String message) {
        assertThatThrownBy(() -> settings(text.replace('@', '\n')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("config.properties" + message);
    }

    private static Map<String, String> settings(String text) {
        return TypedSettings.none().properties(text).settings();
    }
}

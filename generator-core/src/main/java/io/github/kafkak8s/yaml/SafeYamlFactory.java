package io.github.kafkak8s.yaml;

import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Makes generators that quote strings safely, texts of several lines included. */
final class SafeYamlFactory extends YAMLFactory {
    private static final long serialVersionUID = 1L;

    /** What a block cannot carry, or what YAML 1.1 takes for a line break. */
    private static final Pattern NOT_IN_BLOCK = Pattern.compile("[\\p{Cntrl}\\x80-\\x9f\\u2028\\u2029\\ufeff&&[^\\n]]");

    SafeYamlFactory() {
        super(YAMLFactory.builder().stringQuotingChecker(new SafeStringQuoting()));
    }

    @Override
    protected YAMLGenerator _createGenerator(Writer out, IOContext context) throws IOException {
        return new YAMLGenerator(
                context, _generatorFeatures, _yamlGeneratorFeatures, _quotingChecker, _objectCodec, out, _version) {
            /** Jackson takes a block for every text of several lines without asking the quoting checker. */
            @Override
            protected ScalarEvent _scalarEvent(String value, ScalarStyle style) {
                // Of several line breaks at the end, a block would take those of the text that follows, too.
                boolean quote = style == ScalarStyle.LITERAL
                        && (NOT_IN_BLOCK.matcher(value).find() || value.endsWith("\n\n"));
                return super._scalarEvent(value, quote ? ScalarStyle.DOUBLE_QUOTED : style);
            }
        };
    }
}

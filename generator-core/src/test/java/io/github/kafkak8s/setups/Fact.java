package io.github.kafkak8s.setups;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One statement of an older setup, and what it is here.
 *
 * @param says the statement, in few words
 * @param model how a description says it; empty if it says nothing
 * @param file the golden file that shows it, without the number before and the suffix after its name; empty if none does
 * @param path JSON pointer of the field that shows it; empty if a line does
 * @param value the field as text; null if the field must not be there
 * @param absent what the document calls a field that must not be there, unless the field's name says it
 * @param line the line that shows it; empty if a field does
 * @param why why nothing shows it
 */
record Fact(String says, String model, String file, String path, String value, String absent, String line, String why) {

    static Fact of(JsonNode fact) {
        JsonNode value = fact.path("value");
        return new Fact(
                fact.path("says").asText(),
                fact.path("model").asText(),
                fact.path("file").asText(),
                fact.path("path").asText(),
                value.isNull() || value.isMissingNode() ? null : value.asText(),
                fact.path("absent").asText(),
                fact.path("line").asText(),
                fact.path("why").asText());
    }

    boolean isShown() {
        return !file.isEmpty();
    }
}

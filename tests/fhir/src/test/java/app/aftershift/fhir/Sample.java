package app.aftershift.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the command-line harness made: {@code fhir-sample target/fhir}. */
final class Sample {
    private Sample() {}

    static String read() {
        try {
            return Files.readString(Path.of(System.getProperty("aftershift.fhir"), "bundle.json"));
        } catch (IOException missing) {
            throw new AssertionError("make it first: ./dev test, or aftershift-tests fhir-sample target/fhir", missing);
        }
    }

    static List<JsonNode> resources(JsonNode bundle) {
        var found = new ArrayList<JsonNode>();
        bundle.path("entry").forEach(entry -> found.add(entry.path("resource")));
        return found;
    }

    /** A small bundle: the form PHQ-9, its first filling-in, and the score of that. */
    static final class Small {
        final ObjectNode bundle;
        final ObjectNode response;
        final ObjectNode observation;

        Small(String sample) {
            bundle = (ObjectNode) tree(sample);
            var entries = new ArrayList<JsonNode>();
            bundle.path("entry").forEach(entries::add);
            var form = first(entries, "title", "Patient Health Questionnaire-9");
            var filled = first(entries, "questionnaire", form.path("resource").path("url").asText());
            var score = entries.get(entries.indexOf(filled) + 1);
            bundle.putArray("entry").add(form).add(filled).add(score);
            response = (ObjectNode) filled.path("resource");
            observation = (ObjectNode) score.path("resource");
        }

        /** The first item of the response. */
        ObjectNode item() {
            return (ObjectNode) response.path("item").path(0);
        }

        /** The answer in it. */
        ObjectNode answer() {
            return (ObjectNode) item().path("answer").path(0);
        }

        /** What was chosen. */
        ObjectNode coding() {
            return (ObjectNode) answer().path("valueCoding");
        }
    }

    static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static JsonNode first(List<JsonNode> entries, String key, String value) {
        return entries.stream()
            .filter(entry -> entry.path("resource").path(key).asText().equals(value))
            .findFirst()
            .orElseThrow(() -> new AssertionError("the sample has no " + key + " " + value));
    }
}

package wellhouse.app;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The description of the API, as a judge over live answers.
///
/// OpenAPI 3.1 schemas are JSON schemas, so the judge is a JSON schema validator; what is added here is
/// only the way from a request to its schema.
final class OpenApi {

    private static final String ROOT = "https://wellhouse.example/openapi.yaml";

    private final JsonNode description;
    private final SchemaRegistry schemas;

    private OpenApi(JsonNode description) {
        this.description = description;
        this.schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(), all -> all.schemas(Map.of(ROOT, description.toString())));
    }

    static OpenApi read() {
        return new OpenApi(
                new YAMLMapper().readTree(Objects.requireNonNull(OpenApi.class.getResourceAsStream("/openapi.yaml"))));
    }

    /// Every operation as `GET /path/{part}`, sorted.
    TreeSet<String> operations() {
        TreeSet<String> found = new TreeSet<>();
        description
                .path("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyNames().forEach(method -> {
                    if (!method.equals("parameters")) {
                        found.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return found;
    }

    /// What is wrong with a live answer; empty if nothing is.
    ///
    /// @param operation as [#operations()] names it
    List<String> faults(String operation, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return faults(
                operation, answer.statusCode(), type.replaceFirst(";.*", "").strip(), answer.body());
    }

    /// What is wrong with an answer told in parts; empty if nothing is.
    List<String> faults(String operation, int code, String type, String text) {
        String[] methodAndPath = operation.split(" ", 2);
        String method = methodAndPath[0].toLowerCase(Locale.ROOT);
        String status = String.valueOf(code);
        JsonNode responses =
                description.path("paths").path(methodAndPath[1]).path(method).path("responses");
        if (!responses.has(status)) {
            return List.of(operation + " does not describe status " + status);
        }
        String pointer = "/paths/" + escaped(methodAndPath[1]) + "/" + method + "/responses/" + status;
        JsonNode response = responses.path(status);
        if (response.has("$ref")) {
            pointer = response.path("$ref").asString().substring(1);
            response = description.at(pointer);
        }
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            return text.isEmpty() ? List.of() : List.of(operation + " describes no body");
        }
        if (!content.has(type)) {
            return List.of(operation + " does not describe the type '" + type + "'");
        }
        JsonNode body = type.endsWith("json") ? JsonMapper.shared().readTree(text) : StringNode.valueOf(text);
        return judged("#" + pointer + "/content/" + escaped(type) + "/schema", body);
    }

    private List<String> judged(String pointer, JsonNode body) {
        Schema schema = schemas.getSchema(SchemaLocation.of(ROOT + pointer));
        List<String> faults = new ArrayList<>();
        for (Error error : schema.validate(body)) {
            faults.add(error.getInstanceLocation() + ": " + error.getMessage());
        }
        return faults;
    }

    private static String escaped(String part) {
        return part.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }
}

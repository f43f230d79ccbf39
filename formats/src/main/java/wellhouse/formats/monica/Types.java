package wellhouse.formats.monica;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The kinds of things of an account, by uuid.
///
/// @param names what each is called
/// @param protocols how a contact field is opened, such as `mailto:`; empty for none
record Types(Map<String, String> names, Map<String, String> protocols) {

    /// Names in the order of preference; the first that is there counts.
    private static final String[] NAMES = {"name", "translation_key", "default_life_event_type_key"};

    /// Reads `account.instance`.
    static Types of(JsonNode instance) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> protocols = new HashMap<>();
        for (JsonNode list : instance) {
            for (JsonNode type : list) {
                String uuid = type.path("uuid").asString("");
                JsonNode properties = type.path("properties");
                for (String key : NAMES) {
                    String name = properties.path(key).asString("");
                    if (!name.isEmpty()) {
                        names.putIfAbsent(uuid, name.replace('_', ' '));
                    }
                }
                protocols.put(
                        uuid,
                        properties.path("protocol").asString("")
                                + properties.path("type").asString(""));
            }
        }
        return new Types(names, protocols);
    }

    String name(JsonNode uuid) {
        return names.getOrDefault(uuid.asString(""), "");
    }

    String protocol(JsonNode uuid) {
        return protocols.getOrDefault(uuid.asString(""), "");
    }
}

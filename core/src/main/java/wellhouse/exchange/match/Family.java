package wellhouse.exchange.match;

/// A field of skill.
///
/// @param id short and lasting, such as `tax`
/// @param english its name in English
/// @param german its name in German
/// @param about a sentence in English that says what people of it do
public record Family(String id, String english, String german, String about) {

    /// Its name in a language, English where there is none.
    public String name(String language) {
        return language.equals("de") ? german : english;
    }
}

package wellhouse.web.frame;

import wellhouse.people.Person;
import wellhouse.words.Words;

/// How a person is shown: picture or initials, and the name.
///
/// @param id theirs, for addresses
/// @param name as written; a stand-in where there is none
/// @param familiar what to call them
/// @param initials up to two letters
/// @param tone 0 to 4, the colour behind the initials; always the same for one person
/// @param photo the address of their picture; empty if there is none
public record Face(String id, String name, String familiar, String initials, int tone, String photo) {

    private static final int TONES = 5;

    public static Face of(Person person, Words words) {
        String name = person.called().isEmpty() ? words.say("person.unnamed") : person.called();
        String familiar = person.name().isEmpty() ? name : person.name().familiar();
        String photo = person.photo()
                .map(print -> "/people/" + person.id() + "/photo?v=" + print.substring(0, 12))
                .orElse("");
        int tone = Math.floorMod(person.id().value().hashCode(), TONES);
        return new Face(person.id().toString(), name, familiar, initials(name), tone, photo);
    }

    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        String[] parts = name.split("[\\s-]+");
        for (int i : new int[] {0, parts.length - 1}) {
            if (i == parts.length - 1 && i == 0 && letters.length() > 0) {
                break;
            }
            parts[i].codePoints().filter(Character::isLetterOrDigit).findFirst().ifPresent(letters::appendCodePoint);
        }
        return letters.toString();
    }

    public String path() {
        return "/people/" + id;
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Face[" + id + "]";
    }
}

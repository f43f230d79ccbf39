package wellhouse.web.frame;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;
import wellhouse.people.ContactPoint;

/// Reads what requests carry.
public final class Params {

    /// All but tabs and line ends; a database may refuse them, a terminal obeys them.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private Params() {}

    /// The id in an address.
    ///
    /// @throws NotFoundResponse if it is none
    public static <T> Id<T> id(Context request, String name) {
        try {
            return Id.parse(request.pathParam(name));
        } catch (IllegalArgumentException e) {
            throw new NotFoundResponse();
        }
    }

    /// A field of a form or of the address, stripped and without control characters; empty if it is not there.
    public static String text(Context request, String name) {
        String form = request.formParam(name);
        String given = form == null ? request.queryParam(name) : form;
        return given == null ? "" : plain(given);
    }

    /// All values of a field of a form, each as [#text(Context, String)] gives it.
    public static List<String> texts(Context request, String name) {
        return request.formParams(name).stream().map(Params::plain).toList();
    }

    private static String plain(String given) {
        return CONTROL.matcher(given).replaceAll("").strip();
    }

    /// A field that must be there.
    ///
    /// @throws Refused if it is empty or longer than `most` characters
    public static String text(Context request, String name, int most) {
        String given = text(request, name);
        if (given.isEmpty() || given.length() > most) {
            throw new Refused(given.isEmpty() ? "problem.empty" : "problem.long", most);
        }
        return given;
    }

    /// A field that may be empty, as [#text(Context, String)] gives it.
    ///
    /// @throws Refused if it is longer than `most` characters
    public static String upTo(int most, Context request, String name) {
        String given = text(request, name);
        if (given.length() > most) {
            throw new Refused("problem.long", most);
        }
        return given;
    }

    /// An enum's value as it stands in addresses, forms and message keys: `good-moment`.
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A choice from an enum, written in either case and with `-` or `_`; empty for none or for a value that is
    /// unknown.
    public static <E extends Enum<E>> Optional<E> choice(Class<E> of, String written) {
        String name = written.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E value : of.getEnumConstants()) {
            if (value.name().equals(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    public static <E extends Enum<E>> Optional<E> choice(Context request, String name, Class<E> of) {
        return choice(of, text(request, name));
    }

    /// A day of the calendar; empty if none was given.
    ///
    /// @throws Refused if it is written in another way
    public static Optional<LocalDate> day(Context request, String name) {
        String given = text(request, name);
        try {
            return given.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(given));
        } catch (DateTimeException e) {
            throw new Refused("problem.day");
        }
    }

    /// As much of a date as is known; empty if none was given.
    public static Optional<PartialDate> date(Context request, String name) {
        String given = text(request, name);
        try {
            return given.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(given));
        } catch (IllegalArgumentException e) {
            throw noDate();
        }
    }

    public static Refused noDate() {
        return new Refused("problem.date");
    }

    /// What a contact point that was typed looks like.
    public static ContactPoint.Kind kindOf(String written) {
        String text = written.toLowerCase(Locale.ROOT);
        if (text.contains("://") || text.startsWith("www.")) {
            return ContactPoint.Kind.URL;
        }
        if (text.contains("@") && !text.startsWith("@")) {
            return ContactPoint.Kind.EMAIL;
        }
        return text.matches("[+()0-9 ./-]{5,}") ? ContactPoint.Kind.PHONE : ContactPoint.Kind.HANDLE;
    }

    /// A choice that must be made.
    ///
    /// @throws BadRequestResponse if it is not
    public static <E extends Enum<E>> E chosen(Context request, String name, Class<E> of) {
        return choice(request, name, of).orElseThrow(() -> new BadRequestResponse(name + " is not one of the choices"));
    }
}

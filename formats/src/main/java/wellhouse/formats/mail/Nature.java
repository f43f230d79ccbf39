package wellhouse.formats.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import wellhouse.intake.Robot;
import wellhouse.intake.Sighting.Automatic;

/// Tells a personal message from lists, bulk mail and automatic answers, and what folder it lay in.
///
/// Source: RFC 2919 (List-Id), RFC 2369 (List-Post), RFC 3834 (Auto-Submitted, empty Return-Path), RFC 8058; the
/// Precedence and X- fields are custom.
final class Nature {

    private static final Set<String> SENT = Set.of(
            "sent",
            "sent mail",
            "sent items",
            "sent messages",
            "gesendet",
            "gesendete objekte",
            "gesendete elemente",
            "gesendete nachrichten",
            "envoyés",
            "messages envoyés",
            "éléments envoyés",
            "enviados",
            "elementos enviados",
            "posta inviata",
            "inviati",
            "inviata",
            "verzonden",
            "verzonden items",
            "wysłane",
            "skickat",
            "sendt",
            "sent-mail",
            "outbox",
            "отправленные");
    private static final Set<String> DRAFTS =
            Set.of("draft", "drafts", "entwurf", "entwürfe", "brouillons", "borradores");
    private static final Set<String> JUNK = Set.of("spam", "junk", "trash", "papierkorb", "corbeille", "papelera");

    private Nature() {}

    /// Why a message is no personal contact; empty if it is one.
    static Optional<Automatic> automatic(Headers headers, String from) {
        String precedence = headers.first(Field.PRECEDENCE).toLowerCase(Locale.ROOT);
        if (headers.has(Field.LIST_ID)
                || headers.has(Field.LIST_POST)
                || headers.has(Field.MAILING_LIST)
                || precedence.startsWith("list")) {
            return Optional.of(Automatic.LIST);
        }
        if (answersByItself(headers, precedence)) {
            return Optional.of(Automatic.AUTO_REPLY);
        }
        if (headers.has(Field.LIST_UNSUBSCRIBE)
                || headers.has(Field.FEEDBACK_ID)
                || precedence.startsWith("bulk")
                || precedence.startsWith("junk")
                || labelled(headers, JUNK)) {
            return Optional.of(Automatic.BULK);
        }
        return Robot.address(from.toLowerCase(Locale.ROOT)) ? Optional.of(Automatic.NO_REPLY) : Optional.empty();
    }

    private static boolean answersByItself(Headers headers, String precedence) {
        String submitted = headers.first(Field.AUTO_SUBMITTED).toLowerCase(Locale.ROOT);
        if (!submitted.isEmpty() && !submitted.startsWith("no") || precedence.startsWith("auto")) {
            return true;
        }
        if (headers.has(Field.AUTOREPLY) || headers.has(Field.AUTORESPOND)) {
            return true;
        }
        String suppress = headers.first(Field.SUPPRESS).toLowerCase(Locale.ROOT);
        if (suppress.contains("all") || suppress.contains("oof") || suppress.contains("autoreply")) {
            return true;
        }
        if (headers.has(Field.RETURN_PATH)
                && headers.first(Field.RETURN_PATH).replace(" ", "").equals("<>")) {
            return true;
        }
        String type = headers.first(Field.CONTENT_TYPE).toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/report") || type.startsWith("text/calendar") && type.contains("method=reply");
    }

    /// Whether it lay among the sent ones, as its labels say.
    static boolean sent(Headers headers) {
        return labelled(headers, SENT);
    }

    static boolean draft(Headers headers) {
        return labelled(headers, DRAFTS);
    }

    /// Whether a file or one of its folders has the name of a folder of sent mail.
    static boolean inSentFolder(String name) {
        for (String part : name.toLowerCase(Locale.ROOT).split("[/\\\\]")) {
            String plain = part.replaceFirst("^[.]?(inbox[.])?", "").replaceFirst("\\.(mbox|mbx|eml)$", "");
            if (SENT.contains(plain)) {
                return true;
            }
        }
        return false;
    }

    private static boolean labelled(Headers headers, Set<String> names) {
        if (!headers.has(Field.LABELS)) {
            return false;
        }
        List<String> labels = List.of(Words.decode(headers.first(Field.LABELS)).split(","));
        return labels.stream()
                .map(label -> label.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .anyMatch(names::contains);
    }
}

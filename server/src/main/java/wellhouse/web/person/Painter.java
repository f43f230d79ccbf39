package wellhouse.web.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wellhouse.exchange.Help;
import wellhouse.introductions.Introduction;
import wellhouse.kernel.Id;
import wellhouse.people.Person;
import wellhouse.people.Profile;
import wellhouse.rooms.Rooms;
import wellhouse.ties.Acquaintances.Colleague;
import wellhouse.ties.Acquaintances.Together;
import wellhouse.ties.Relation;
import wellhouse.timeline.Interaction;
import wellhouse.today.Reason;
import wellhouse.web.frame.Face;
import wellhouse.web.frame.Hello;
import wellhouse.web.frame.Params;
import wellhouse.web.frame.Visit;

/// Reads what is known of one person and puts the page together.
final class Painter {

    static final int MOMENTS = 30;

    private static final int OTHERS = 8;

    private final Rooms rooms;

    Painter(Rooms rooms) {
        this.rooms = rooms;
    }

    /// In one picture of the store; empty if there is nobody of this id in the visitor's book.
    Optional<Portrait> paint(Visit visit, Id<Person> id) {
        return rooms.transactions()
                .read(() -> rooms.people()
                        .profile(visit.book().id(), id)
                        .map(profile -> portrait(visit, profile.withoutRepetition())));
    }

    private Portrait portrait(Visit visit, Profile profile) {
        var book = visit.book().id();
        Person person = profile.person();
        List<Help> help = rooms.exchange().help(book, person.id());
        return new Portrait(
                person,
                Face.of(person, visit.words()),
                profile,
                Hello.of(person, profile.points()),
                TieShown.of(
                        person,
                        rooms.ties().of(book, person.id()),
                        help,
                        rooms.ties().rhythms(book),
                        rooms.accounts().pauses(book),
                        visit.today(),
                        visit.words()),
                person.met()
                        .through()
                        .flatMap(id -> rooms.people().find(book, id))
                        .map(one -> Face.of(one, visit.words())),
                rooms.career()
                        .shared(book, person.id())
                        .map(shared -> visit.words().say(Reason.of(shared), visit.today()))
                        .orElse(""),
                others(visit, person),
                moments(visit, person.id(), Optional.empty(), 0),
                rooms.exchange().needs(book, person.id()),
                rooms.exchange().offers(book, person.id()),
                rooms.exchange().promises(book, person.id()),
                help,
                introductions(visit, person),
                rooms.people().circles(book),
                rooms.doubles().partsOf(book, person.id()).stream()
                        .map(part -> new Portrait.Part(
                                part.person().id().toString(),
                                Face.of(part.person(), visit.words()).name(),
                                visit.book().dayOf(part.at()),
                                part.byItself()))
                        .toList(),
                !rooms.doubles().likely(book, person.id()).isEmpty(),
                rooms.people().find(book, rooms.matches().apartFrom(book, person.id())).stream()
                        .map(other -> Face.of(other, visit.words()))
                        .toList());
    }

    private List<Portrait.Introduced> introductions(Visit visit, Person person) {
        var book = visit.book().id();
        List<Introduction> all = rooms.introductions().of(book, person.id()).stream()
                .filter(one -> one.status() != Introduction.Status.DECLINED)
                .toList();
        Map<Id<Person>, Face> faces = faces(
                visit,
                all.stream()
                        .flatMap(one -> Stream.of(one.first(), one.second()))
                        .collect(Collectors.toSet()));
        return all.stream()
                .map(one -> {
                    String first = familiar(faces, one.first());
                    String second = familiar(faces, one.second());
                    String stands = visit.words()
                            .say(
                                    "introductions.status." + Params.word(one.kind()) + "." + Params.word(one.status()),
                                    first,
                                    second);
                    return new Portrait.Introduced("/introductions/" + one.id(), first + ", " + second + ": " + stands);
                })
                .toList();
    }

    private static String familiar(Map<Id<Person>, Face> faces, Id<Person> id) {
        Face face = faces.get(id);
        return face == null ? "" : face.familiar();
    }

    /// Some of the timeline.
    ///
    /// @param before only moments earlier than this one
    /// @param year whose number stands above already; 0 for none
    Portrait.Moments moments(Visit visit, Id<Person> person, Optional<Id<Interaction>> before, int year) {
        List<Interaction> found = rooms.timeline().with(visit.book().id(), person, before, MOMENTS);
        Map<Integer, List<Portrait.Moment>> years = new LinkedHashMap<>();
        for (Interaction one : found) {
            Portrait.Moment moment = moment(visit, one);
            years.computeIfAbsent(moment.day().getYear(), _ -> new ArrayList<>())
                    .add(moment);
        }
        List<Portrait.Year> shown = years.entrySet().stream()
                .map(entry -> new Portrait.Year(entry.getKey(), entry.getKey() == year, List.copyOf(entry.getValue())))
                .toList();
        String next = found.size() < MOMENTS
                ? ""
                : "/people/" + person + "/timeline?before=" + found.getLast().id() + "&year="
                        + shown.getLast().year();
        return new Portrait.Moments(shown, next);
    }

    private static Portrait.Moment moment(Visit visit, Interaction one) {
        return new Portrait.Moment(
                one.id().toString(),
                visit.book().dayOf(one.at()),
                Params.word(one.kind()),
                icon(one.kind()),
                Params.word(one.direction()),
                one.title(),
                one.note(),
                one.people().size() - 1 + one.alsoThere().size());
    }

    private static String icon(Interaction.Kind kind) {
        return switch (kind) {
            case MESSAGE -> "mail";
            case CALL -> "call";
            case MEETING, EVENT -> "meeting";
            case LETTER -> "post";
            case SOCIAL, REACTION, BROADCAST -> "social";
        };
    }

    private List<Portrait.Other> others(Visit visit, Person person) {
        var book = visit.book().id();
        List<Relation> said = rooms.acquaintances().relations(book, person.id());
        List<Together> together = rooms.acquaintances().together(book, person.id(), OTHERS);
        List<Colleague> colleagues = rooms.acquaintances().colleagues(book, person.id(), OTHERS);
        Set<Id<Person>> ids = new HashSet<>();
        said.forEach(relation -> ids.add(other(relation, person)));
        together.forEach(one -> ids.add(one.other()));
        colleagues.forEach(one -> ids.add(one.other()));
        Map<Id<Person>, Face> faces = faces(visit, ids);
        Set<Id<Person>> shown = new HashSet<>();
        List<Portrait.Other> others = new ArrayList<>();
        for (Relation relation : said) {
            Id<Person> id = other(relation, person);
            shown.add(id);
            String how = visit.words().say("relation." + Params.word(seenFrom(relation, person)));
            add(
                    others,
                    faces,
                    id,
                    relation.note().isEmpty() ? how : how + " – " + relation.note(),
                    relation.id().toString());
        }
        for (Together one : together) {
            if (shown.add(one.other())) {
                String how = visit.words()
                        .say("person.together", one.times(), visit.words().ago(one.last(), visit.today()));
                add(others, faces, one.other(), how, "");
            }
        }
        for (Colleague one : colleagues) {
            if (shown.add(one.other())) {
                add(others, faces, one.other(), visit.words().say("person.colleagues", one.organization()), "");
            }
        }
        return List.copyOf(others);
    }

    private static void add(
            List<Portrait.Other> others, Map<Id<Person>, Face> faces, Id<Person> id, String how, String relation) {
        Face face = faces.get(id);
        if (face != null) {
            others.add(new Portrait.Other(face, how, !relation.isEmpty(), relation));
        }
    }

    private Map<Id<Person>, Face> faces(Visit visit, Collection<Id<Person>> ids) {
        return rooms.people().find(visit.book().id(), ids).stream()
                .collect(Collectors.toMap(Person::id, one -> Face.of(one, visit.words())));
    }

    private static Id<Person> other(Relation relation, Person person) {
        return relation.one().equals(person.id()) ? relation.other() : relation.one();
    }

    /// What the other one is to this person.
    private static Relation.Kind seenFrom(Relation relation, Person person) {
        if (relation.other().equals(person.id())) {
            return relation.kind();
        }
        return switch (relation.kind()) {
            case PARENT -> Relation.Kind.CHILD;
            case CHILD -> Relation.Kind.PARENT;
            case MANAGER -> Relation.Kind.REPORT;
            case REPORT -> Relation.Kind.MANAGER;
            default -> relation.kind();
        };
    }
}

package wellhouse.people;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import wellhouse.kernel.Id;
import wellhouse.kernel.PartialDate;

/// A human being in a book. Compare people by [#id()].
///
/// @param id names them in their book
/// @param standing whether they count
/// @param mergedInto the person they became part of; present exactly when the standing is [Standing#MERGED]
/// @param name what they are called; may be empty for an address without a name
/// @param roles what they are to the owner
/// @param keeping how to keep up with them
/// @param met how the owner came to know them
/// @param preferred the channels they like, best first to be tried
/// @param avoided channels not to be used
/// @param birthday as far as it is known
/// @param photo the sha-256 of their picture in lower-case hexadecimal, if there is one
/// @param since when they came into the book
/// @param standIn what stands in for a missing name: their first address or number, else where they work; found by the
///     store and never written; empty where there is a name, or nothing
public record Person(
        Id<Person> id,
        Standing standing,
        Optional<Id<Person>> mergedInto,
        Name name,
        Set<Role> roles,
        Keeping keeping,
        Met met,
        Set<Channel> preferred,
        Set<Channel> avoided,
        Optional<PartialDate> birthday,
        Optional<String> photo,
        Instant since,
        String standIn) {

    public Person {
        roles = Set.copyOf(roles);
        preferred = Set.copyOf(preferred);
        avoided = Set.copyOf(avoided);
        if (mergedInto.isPresent() != (standing == Standing.MERGED)) {
            throw new IllegalArgumentException("mergedInto goes with the standing MERGED");
        }
    }

    /// Somebody of whom only the name is known.
    public static Person named(Id<Person> id, Name name, Standing standing, Instant since) {
        return new Person(
                id,
                standing,
                Optional.empty(),
                name,
                Set.of(),
                Keeping.USUAL,
                Met.UNKNOWN,
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                since,
                "");
    }

    public Person withStanding(Standing changed) {
        return new Person(
                id,
                changed,
                mergedInto,
                name,
                roles,
                keeping,
                met,
                preferred,
                avoided,
                birthday,
                photo,
                since,
                standIn);
    }

    public Person withMergedInto(Id<Person> survivor) {
        return new Person(
                id,
                Standing.MERGED,
                Optional.of(survivor),
                name,
                roles,
                keeping,
                met,
                preferred,
                avoided,
                birthday,
                photo,
                since,
                standIn);
    }

    public Person withName(Name changed) {
        return new Person(
                id,
                standing,
                mergedInto,
                changed,
                roles,
                keeping,
                met,
                preferred,
                avoided,
                birthday,
                photo,
                since,
                standIn);
    }

    public Person withRoles(Set<Role> changed) {
        return new Person(
                id,
                standing,
                mergedInto,
                name,
                changed,
                keeping,
                met,
                preferred,
                avoided,
                birthday,
                photo,
                since,
                standIn);
    }

    /// With one more role.
    public Person with(Role more) {
        EnumSet<Role> all = EnumSet.of(more);
        all.addAll(roles);
        return withRoles(all);
    }

    public Person withKeeping(Keeping changed) {
        return new Person(
                id,
                standing,
                mergedInto,
                name,
                roles,
                changed,
                met,
                preferred,
                avoided,
                birthday,
                photo,
                since,
                standIn);
    }

    public Person withMet(Met changed) {
        return new Person(
                id,
                standing,
                mergedInto,
                name,
                roles,
                keeping,
                changed,
                preferred,
                avoided,
                birthday,
                photo,
                since,
                standIn);
    }

    public Person withChannels(Set<Channel> liked, Set<Channel> disliked) {
        return new Person(
                id, standing, mergedInto, name, roles, keeping, met, liked, disliked, birthday, photo, since, standIn);
    }

    public Person withBirthday(Optional<PartialDate> changed) {
        return new Person(
                id,
                standing,
                mergedInto,
                name,
                roles,
                keeping,
                met,
                preferred,
                avoided,
                changed,
                photo,
                since,
                standIn);
    }

    public Person withPhoto(Optional<String> changed) {
        return new Person(
                id,
                standing,
                mergedInto,
                name,
                roles,
                keeping,
                met,
                preferred,
                avoided,
                birthday,
                changed,
                since,
                standIn);
    }

    /// What to show of them: the name, else what stands in for it; empty where nothing is known at all.
    public String called() {
        return name.isEmpty() ? standIn : name.shown();
    }

    /// Masked: the id only.
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}

package wellhouse.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;
import wellhouse.people.Person;

/// What a list shows of a person besides the name.
///
/// @param organization where they work now; may be empty
/// @param title what they do there; may be empty
/// @param city where they live; may be empty
/// @param changed the book's seq when anything but the timeline changed last
record Showing(String organization, String title, String city, long changed) {

    private record Of<T>(Id<Person> person, T what) {}

    private record Job(String organization, String title) {}

    /// From the positions and places of everybody in each cluster.
    static Map<Id<Person>, Showing> fresh(
            Line line, Id<Book> book, Map<Id<Person>, List<Id<Person>>> members, long seq) {
        List<Id<Person>> all = members.values().stream().flatMap(List::stream).toList();
        Map<Id<Person>, Job> jobs = new HashMap<>();
        In.list(
                        line,
                        "select p.person_id, o.name, p.title from position p join organization o"
                                + " on o.book_id = p.book_id and o.id = p.organization_id"
                                + " where p.book_id = ? and p.person_id in (*)"
                                + " order by case when p.to_date is null then 0 else 1 end,"
                                + " coalesce(p.from_date, '') desc, p.id desc",
                        row -> new Of<>(row.<Person>id(), new Job(row.text(), row.text())),
                        all,
                        book)
                .forEach(job -> jobs.putIfAbsent(job.person, job.what));
        Map<Id<Person>, String> cities = new HashMap<>();
        In.list(
                        line,
                        "select person_id, city from place where book_id = ? and person_id in (*) and city <> ''"
                                + " order by case when label = 'home' then 0 else 1 end, id desc",
                        row -> new Of<>(row.<Person>id(), row.text()),
                        all,
                        book)
                .forEach(city -> cities.putIfAbsent(city.person, city.what));
        Map<Id<Person>, Showing> answer = new HashMap<>();
        members.forEach((survivor, parts) -> {
            Job job = parts.stream()
                    .map(jobs::get)
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(new Job("", ""));
            String city = parts.stream()
                    .map(cities::get)
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse("");
            answer.put(survivor, new Showing(job.organization, job.title, city, seq));
        });
        return answer;
    }
}

package wellhouse.davserver;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import wellhouse.sync.Far;

/// The tasks of some names in a calendar on another server; what else is in it is not there.
final class FarTasks implements Far {

    private final Far calendar;
    private final Set<String> names;

    FarTasks(Far calendar, Set<String> names) {
        this.calendar = calendar;
        this.names = Set.copyOf(names);
    }

    @Override
    public Map<String, String> list() {
        Map<String, String> tags = new LinkedHashMap<>(calendar.list());
        tags.keySet().removeIf(href -> !names.contains(name(href)));
        return tags;
    }

    @Override
    public Map<String, Card> fetch(Collection<String> hrefs) {
        return calendar.fetch(hrefs);
    }

    @Override
    public String href(String name) {
        return calendar.href(name);
    }

    @Override
    public String name(String href) {
        return calendar.name(href);
    }

    @Override
    public Outcome put(String href, byte[] octets, String known) {
        return calendar.put(href, octets, known);
    }

    @Override
    public Outcome remove(String href, String known) {
        return calendar.remove(href, known);
    }
}

package wellhouse.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wellhouse.kernel.Book;
import wellhouse.kernel.Id;

/// Accounts, visits and links in memory; of books it knows nothing.
final class RememberedAccounts implements Accounts {

    private record Link(Id<Account> account, Instant until) {}

    private final Map<Id<Account>, Account> accounts = new LinkedHashMap<>();
    private final Map<Id<Visit>, Visit> visits = new HashMap<>();
    private final Map<String, Link> links = new HashMap<>();

    /// Everything that was stored, as text.
    String stored() {
        StringBuilder all = new StringBuilder();
        visits.values().forEach(visit -> all.append(visit.tokenHash()).append('\n'));
        links.keySet().forEach(hash -> all.append(hash).append('\n'));
        return all.toString();
    }

    @Override
    public List<Account> all() {
        return List.copyOf(accounts.values());
    }

    @Override
    public Optional<Account> find(Id<Account> id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public void put(Account account) {
        accounts.put(account.id(), account);
    }

    @Override
    public void put(Visit visit) {
        visits.put(visit.id(), visit);
    }

    @Override
    public Optional<Visit> visit(String tokenHash, Instant now) {
        return visits.values().stream()
                .filter(visit ->
                        visit.tokenHash().equals(tokenHash) && visit.until().isAfter(now))
                .findFirst();
    }

    @Override
    public List<Visit> visits(Id<Account> account, Instant now) {
        return visits.values().stream()
                .filter(visit ->
                        visit.account().equals(account) && visit.until().isAfter(now))
                .sorted(Comparator.comparing(Visit::seen).reversed())
                .toList();
    }

    @Override
    public void removeVisit(Id<Visit> visit) {
        visits.remove(visit);
    }

    @Override
    public void putSignInLink(Id<Account> account, String tokenHash, Instant until) {
        links.put(tokenHash, new Link(account, until));
    }

    @Override
    public Optional<Id<Account>> useSignInLink(String tokenHash, Instant now) {
        return Optional.ofNullable(links.remove(tokenHash))
                .filter(link -> link.until().isAfter(now))
                .map(Link::account);
    }

    @Override
    public Book book(Id<Book> id) {
        return new Book(id, ZoneOffset.UTC, "DE");
    }

    @Override
    public Settings settings(Id<Book> book) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void put(Id<Book> book, Settings settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<OwnAddress> ownAddresses(Id<Book> book) {
        return List.of();
    }

    @Override
    public void put(Id<Book> book, OwnAddress address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeOwnAddress(Id<Book> book, String normal) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Pause> pauses(Id<Book> book) {
        return List.of();
    }

    @Override
    public void put(Id<Book> book, Pause pause) {
        throw new UnsupportedOperationException();
    }
}

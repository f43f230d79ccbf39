package wellhouse.web;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import wellhouse.exchange.Need;
import wellhouse.exchange.Offer;
import wellhouse.kernel.Book;
import wellhouse.people.Name;
import wellhouse.people.Person;
import wellhouse.people.Standing;

/// A browser and a book to fill with people, what they need and what they can give.
abstract class GivingBrowserTest extends BrowserTest {

    Book book;

    @BeforeEach
    final void openTheBook() {
        var owner = rooms.signIn().owner();
        book = rooms.transactions().read(() -> rooms.accounts().book(owner.book()));
    }

    final Person kept(String name) {
        Person person = Person.named(
                rooms.pen().next(),
                Name.shown(name),
                Standing.KEPT,
                rooms.clock().instant());
        write(() -> rooms.people().put(book.id(), person));
        return person;
    }

    final void write(Runnable work) {
        rooms.pen().write(book.id(), "test", "change.import", List.of("it"), work);
    }

    final void needs(Person person, String what) {
        write(() -> rooms.exchange()
                .put(
                        book.id(),
                        new Need(
                                rooms.pen().next(),
                                person.id(),
                                what,
                                Optional.empty(),
                                rooms.clock().instant(),
                                Need.Status.OPEN,
                                "test")));
    }

    final void offers(Person person, String what) {
        write(() -> rooms.exchange()
                .put(
                        book.id(),
                        new Offer(
                                rooms.pen().next(),
                                person.id(),
                                what,
                                rooms.clock().instant(),
                                "test")));
    }
}

package wellhouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wellhouse.insight.Practice.Facet;
import wellhouse.insight.Practice.Planned;
import wellhouse.insight.Roll;
import wellhouse.kernel.Change;
import wellhouse.kernel.Id;

/// What the owner watches for and means to do.
public interface RollContract {

    Ports ports();

    /// A new, empty book.
    Desk desk();

    @Test
    default void whatIsWatchedComesBackAndGoesAgain() {
        Desk desk = desk();
        Desk other = desk();
        Roll.Watch place = new Roll.Watch(desk.id(), Roll.Watch.Kind.PLACE, "Lisbon");
        desk.write(() -> ports().roll().put(desk.book(), place));

        assertThat(desk.read(() -> ports().roll().watches(desk.book()))).isEqualTo(List.of(place));
        assertThat(other.read(() -> ports().roll().watches(other.book()))).isEmpty();
        desk.write(() -> ports().roll().remove(desk.book(), place.id()));
        assertThat(desk.read(() -> ports().roll().watches(desk.book()))).isEmpty();
    }

    @Test
    default void aPlanIsKeptByFacetChangedAndTakenBack() {
        Desk desk = desk();
        desk.write(() -> ports().roll().plan(desk.book(), Facet.BUILD, new Planned(2, 6)));
        Id<Change> changed = desk.write(() -> {
            ports().roll().plan(desk.book(), Facet.BUILD, Planned.NOTHING);
            ports().roll().plan(desk.book(), Facet.MAINTAIN, new Planned(0, 40));
        });
        assertThat(desk.read(() -> ports().roll().plan(desk.book())))
                .isEqualTo(Map.of(Facet.MAINTAIN, new Planned(0, 40)));

        ports().changes().undo(changed, desk.change());

        assertThat(desk.read(() -> ports().roll().plan(desk.book()))).isEqualTo(Map.of(Facet.BUILD, new Planned(2, 6)));
    }
}

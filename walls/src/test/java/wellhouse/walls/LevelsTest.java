package wellhouse.walls;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Who may call whom.
final class LevelsTest {

    @Test
    void everyRoomHasItsLine() {
        TreeSet<String> unknown = new TreeSet<>();
        for (JavaClass type : House.CLASSES) {
            String room = House.room(type);
            if (Levels.of(room).isEmpty() && !Levels.isBeside(room)) {
                unknown.add(type.getPackageName());
            }
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void aRoomUsesLowerLinesOnly() {
        TreeSet<String> wrong = new TreeSet<>();
        for (JavaClass type : House.CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = House.room(dependency.getTargetClass().getBaseComponentType());
                if (!to.isEmpty() && !Levels.allow(House.room(type), to)) {
                    wrong.add(type.getName() + " uses "
                            + dependency.getTargetClass().getName());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        slices().matching("wellhouse.(**)").should().beFreeOfCycles().check(House.CLASSES);
    }

    @Test
    void theOrderItselfIsAsDrawn() {
        assertThat(Levels.allow("today", "people")).isTrue();
        assertThat(Levels.allow("people", "today")).isFalse();
        assertThat(Levels.allow("people", "accounts")).isFalse();
        assertThat(Levels.allow("web", "api")).isFalse();
        assertThat(Levels.allow("web", "store")).isFalse();
        assertThat(Levels.allow("app", "store")).isTrue();
        assertThat(Set.of("kernel", "today")).allMatch(Levels::isCore);
        assertThat(Set.of("store", "web", "attic")).noneMatch(Levels::isCore);
    }
}

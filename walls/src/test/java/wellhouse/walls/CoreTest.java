package wellhouse.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the rules of the house may touch: nothing that waits, stores, listens or looks at a clock on the wall.
final class CoreTest {

    private static final Pattern ALLOWED =
            Pattern.compile("(wellhouse|java\\.(lang|util|time|math|text|security)|java\\.nio\\.charset|org\\.jspecify"
                    + "|com\\.ibm\\.icu|com\\.google\\.i18n\\.phonenumbers)(\\..*)?");

    /// Pure functions and plain values that live in packages of another kind.
    private static final List<String> ALLOWED_TYPES = List.of(
            "java.net.IDN", "java.net.URI", "java.nio.ByteBuffer", "java.io.Serializable", "java.io.IOException");

    private static final Pattern WALL_CLOCK = Pattern.compile(
            "java\\.time\\.(Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime|OffsetTime|Year"
                    + "|YearMonth|MonthDay)\\.now\\((java\\.time\\.ZoneId)?\\)"
                    + "|java\\.time\\.Clock\\.(system|tick(Millis|Seconds|Minutes)).*"
                    + "|java\\.time\\.InstantSource\\.system.*"
                    + "|java\\.time\\.ZoneId\\.systemDefault.*"
                    + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime).*"
                    + "|java\\.util\\.Date\\.<init>\\(\\)"
                    + "|java\\.util\\.Calendar\\.getInstance.*");

    @Test
    void theRulesTouchNothingOfTheWorld() {
        TreeSet<String> wrong = new TreeSet<>();
        for (JavaClass type : core()) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass().getBaseComponentType();
                if (!used.isPrimitive()
                        && !ALLOWED.matcher(used.getPackageName()).matches()
                        && !ALLOWED_TYPES.contains(used.getName())) {
                    wrong.add(type.getName() + " uses " + used.getName());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void theRulesAreToldTheTime() {
        TreeSet<String> wrong = new TreeSet<>();
        for (JavaClass type : core()) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                String called = access.getTarget().getFullName();
                if (WALL_CLOCK.matcher(called).matches()) {
                    wrong.add(access.getOrigin().getFullName() + " calls " + called);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static List<JavaClass> core() {
        return House.CLASSES.stream()
                .filter(type -> Levels.isCore(House.room(type)))
                .toList();
    }
}

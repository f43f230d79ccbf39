package wellhouse.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Names that bear intent, null stated once per package, and one trap of the databases.
final class NamesTest {

    private static final List<String> SAY_NOTHING = List.of(
            "Service", "Manager", "Helper", "Util", "Utils", "Impl", "Processor", "Handler", "Data", "Info", "Dto");

    @Test
    void noNameEndsInAWordThatSaysNothing() {
        TreeSet<String> wrong = new TreeSet<>();
        for (JavaClass type : House.CLASSES) {
            if (SAY_NOTHING.stream().anyMatch(type.getSimpleName()::endsWith)) {
                wrong.add(type.getName());
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPackageSaysWhatNullMeans() {
        TreeSet<String> wrong = new TreeSet<>();
        for (JavaClass type : House.CLASSES) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                wrong.add(type.getPackageName());
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsReadBackFromAnInsert() {
        // SQLite through jOOQ answers with the wrong row; ids are made before they are stored.
        TreeSet<String> wrong = new TreeSet<>();
        for (JavaClass type : House.CLASSES) {
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                if (call.getTargetOwner().getPackageName().startsWith("org.jooq")
                        && call.getTarget().getName().startsWith("returning")) {
                    wrong.add(call.getDescription());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }
}

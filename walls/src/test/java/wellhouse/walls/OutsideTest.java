package wellhouse.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// What may leave the house, and by which door.
final class OutsideTest {

    /// Visits the house's own pages on this machine once, before an installation is ready; see its own words.
    private static final String REHEARSAL = "wellhouse.app.Rehearse";

    /// Keeps an address book on a server that the owner named, when asked.
    private static final String OTHER_SERVERS = "wellhouse.davserver.FarHost";

    @Test
    void onlyReadingAndSyncingWhatTheOwnerNamedSpeakToOtherMachines() {
        noClasses()
                .that()
                .resideInAPackage("wellhouse..")
                .and()
                .resideOutsideOfPackages("wellhouse.fetch..", "wellhouse.bench..", "wellhouse.testkit..")
                .and()
                .doNotHaveFullyQualifiedName(REHEARSAL)
                .and()
                .doNotHaveFullyQualifiedName(OTHER_SERVERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.apache.hc..", "org.apache.http..", "javax.net..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.net.Socket.class,
                        java.net.DatagramSocket.class,
                        java.net.URLConnection.class,
                        java.nio.channels.SocketChannel.class)
                .check(House.CLASSES);
        noClasses()
                .that()
                .resideInAPackage("wellhouse..")
                .should()
                .callMethod(java.net.URL.class, "openStream")
                .orShould()
                .callMethod(java.net.URL.class, "openConnection")
                .check(House.CLASSES);
    }

    @Test
    void nothingThatSendsMailIsThere() throws IOException {
        noClasses()
                .that()
                .resideInAPackage("wellhouse..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "javax.mail..", "org.apache.commons.mail..")
                .check(House.CLASSES);
        assertThat(Files.readString(House.ROOT.resolve("server/pom.xml")))
                .doesNotContainIgnoringCase("smtp")
                .doesNotContainIgnoringCase("angus");
    }
}

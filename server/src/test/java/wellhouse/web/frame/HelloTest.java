package wellhouse.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HelloTest {

    @Test
    void anAddressIsWrittenToAndNobodyElse() {
        assertThat(Hello.mailto("ana@x.org?bcc=other@x.org&body=hi"))
                .isEqualTo("mailto:ana@x.org%3Fbcc%3Dother@x.org%26body%3Dhi");
        assertThat(Hello.mailto("ana@x.org,other@x.org")).isEqualTo("mailto:ana@x.org%2Cother@x.org");
        assertThat(Hello.mailto(" ana+books@x.org ")).isEqualTo("mailto:ana%2Bbooks@x.org");
    }
}

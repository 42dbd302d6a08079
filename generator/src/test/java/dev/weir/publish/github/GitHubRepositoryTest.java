package dev.weir.publish.github;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubRepositoryTest {

  @ParameterizedTest
  @CsvSource({
    "https://github.com/acme/delivery.git, https://api.github.com, GITHUB",
    "https://github.com/acme/delivery/, https://api.github.com, GITHUB",
    "git@github.com:acme/delivery.git, https://api.github.com, GITHUB",
    "ssh://git@github.com/acme/delivery.git, https://api.github.com, GITHUB",
    "ssh://git@ssh.github.com:443/acme/delivery.git, https://api.github.com, GITHUB",
    "https://acme.ghe.com/acme/delivery, https://api.acme.ghe.com, GITHUB",
    "https://git.example.com:8443/acme/delivery, https://git.example.com:8443/api/v3, PERHAPS",
    "ssh://git@git.example.com:2222/acme/delivery, https://git.example.com/api/v3, PERHAPS",
    "git@git.example.com:acme/delivery.git, https://git.example.com/api/v3, PERHAPS",
    "http://127.0.0.1:8080/acme/delivery.git, http://127.0.0.1:8080/api/v3, PERHAPS"
  })
  void interfaceIsDerivedFromTheAddress(String address, String api, String certainty) {
    assertThat(GitHubRepository.of(address).orElseThrow())
        .hasToString(
            "GitHubRepository[api=%s, certainty=%s, owner=acme, name=delivery]"
                .formatted(api, certainty));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "build/delivery.git",
        "/srv/acme/delivery.git",
        "file:///srv/acme/delivery.git",
        "https://github.com/acme",
        "https://dev.azure.com/acme/project/_git/delivery",
        "https://github.com.evil.example/a b/c",
        "git://github.com/acme/delivery.git"
      })
  void addressOfAnotherShapeIsNone(String address) {
    assertThat(GitHubRepository.of(address)).isEmpty();
  }
}

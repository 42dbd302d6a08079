package dev.weir.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check values: facts, EMR on EKS, base36 rule. */
class IdentityTest {

  @ParameterizedTest
  @CsvSource({
    "'',0",
    "A,1t",
    "a,2p",
    "ab,j8i",
    "Ab,cwy",
    "abcdefghijkl,2x6xx5ubcrus4bplmr0",
    "'+=,.@-_',3bu5b0xg4tb",
    "flink-team-a,32mwbe6qblxownmx5r5",
    "Flink-Team-A,242izohwi62hnvwyf5t",
    "flink-team-a-orders-job,3bi97urhho0rs4ybj3716tmlofbtu49kzlgi",
    "emr-on-eks-test-execution-role,1sseqknnoni14bdu6yyw9n3ft32986beoj10gadqfez009x",
    "emr-on-eks-emr-data-team-a,wu45qgcjmov3ud6ripe7a74zr24rc3cbnf0pxdup",
    "JobExecutionRoleIRSAv2,c7ohmynrs14q04uudoef8n97xdufwajzua",
    "MyEMRContainersExecutionRole,z8bqjd1v3fv8jqpvzzytg1i1c3ox1p1wdh15m8xtdut"
  })
  void rolesAreEncodedAsEmrDoes(String role, String encoded) {
    assertThat(Identity.base36(role)).isEqualTo(encoded);
  }

  @Test
  void theLongestRoleNameHasNinetyNineDigits() {
    assertThat(Identity.base36("z".repeat(64))).hasSize(99);
  }

  @Test
  void emrsAccountsAreNamedByComponentAccountAndRole() {
    Identity identity = new Identity("x", "flink-team-a-orders-job", "arn");

    assertThat(identity.emrServiceAccount("jobmanager", "111122223333"))
        .isEqualTo(
            "emr-containers-sa-flink-jobmanager-111122223333-3bi97urhho0rs4ybj3716tmlofbtu49kzlgi")
        .hasSize(84);
  }
}

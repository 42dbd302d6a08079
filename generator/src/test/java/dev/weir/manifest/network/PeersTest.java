package dev.weir.manifest.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.Trees;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeersTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0,169.254.169.254/32",
    "169.254.0.0/16,169.254.169.254/32",
    "::/0,fd00:ec2::254/128"
  })
  void rangesNeverHoldTheMetadataService(String cidr, String except) {
    assertThat(Peers.range(cidr).orElseThrow().getIpBlock().getExcept()).containsExactly(except);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/8", "169.254.170.23/32", "fd00:ec2::23/128"})
  void otherRangesStayAsTheyAre(String cidr) {
    assertThat(Peers.range(cidr).orElseThrow().getIpBlock().getExcept()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"169.254.169.254/32", "fd00:ec2:0:0::254/128"})
  void metadataServiceItselfIsNoPeer(String cidr) {
    assertThat(Peers.range(cidr)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10.0.0.1,10.0.0.1/32", "fd00::a,fd00::a/128"})
  void addressIsTheRangeOfItself(String address, String cidr) {
    assertThat(Peers.address(address).getIpBlock().getCidr()).isEqualTo(cidr);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc/8", "10.0.0.256/8", "10.0.0.0/33", "10.0.0.0", "1::2::3/8"})
  void whatIsNoRangeIsNotParsed(String text) {
    assertThat(Cidr.tryParse(text)).isEmpty();
  }

  @Test
  void neighbouringPortsMakeOneEntry() {
    assertThat(Trees.of(Map.of("ports", Ports.merged(List.of(9094, 443, 9092, 9093)))))
        .hasToString(
            "{\"ports\":[{\"port\":443,\"protocol\":\"TCP\"},"
                + "{\"endPort\":9094,\"port\":9092,\"protocol\":\"TCP\"}]}");
  }
}

package dev.weir.manifest.network;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of addresses of one family.
 *
 * @param text as written
 * @param network first address as a number, the bits behind the prefix cleared
 * @param prefix length of the prefix in bits
 * @param bits 32 or 128
 */
public record Cidr(String text, BigInteger network, int prefix, int bits) {

  private static final Pattern V4 = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /** The range that a text says; empty when it is none. */
  public static Optional<Cidr> tryParse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")) {
      return Optional.empty();
    }
    int prefix = Integer.parseInt(text.substring(slash + 1));
    return address(text.substring(0, slash))
        .filter(bytes -> prefix <= bytes.length * 8)
        .map(bytes -> of(text, bytes, prefix));
  }

  /** The range of a text that is one. */
  public static Cidr parse(String text) {
    return tryParse(text).orElseThrow(() -> new IllegalArgumentException("no CIDR: " + text));
  }

  /** Whether every address of the other range is in this one. */
  public boolean contains(Cidr other) {
    return bits == other.bits
        && prefix <= other.prefix
        && first(other.network, bits, prefix).equals(network);
  }

  private static Cidr of(String text, byte[] address, int prefix) {
    int bits = address.length * 8;
    return new Cidr(text, first(new BigInteger(1, address), bits, prefix), prefix, bits);
  }

  private static BigInteger first(BigInteger address, int bits, int prefix) {
    return address.shiftRight(bits - prefix).shiftLeft(bits - prefix);
  }

  /** Only literals get to the JDK, which would ask a name server about anything else. */
  private static Optional<byte[]> address(String literal) {
    if (!V4.matcher(literal).matches() && !V6.matcher(literal).matches()) {
      return Optional.empty();
    }
    try {
      return octetsFit(literal)
          ? Optional.of(InetAddress.getByName(literal).getAddress())
          : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static boolean octetsFit(String literal) {
    if (literal.indexOf(':') >= 0) {
      return true;
    }
    for (String octet : literal.split("\\.", -1)) {
      if (Integer.parseInt(octet) > 255) {
        return false;
      }
    }
    return true;
  }
}

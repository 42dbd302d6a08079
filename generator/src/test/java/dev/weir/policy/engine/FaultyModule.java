package dev.weir.policy.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Modules that are wrong in one way each. */
final class FaultyModule {

  private FaultyModule() {}

  /** {@code faults.rego}, as OPA compiles it. */
  static byte[] misbehaving() throws IOException {
    try (InputStream in = FaultyModule.class.getResourceAsStream("faults.wasm")) {
      return in.readAllBytes();
    }
  }

  /** The same, asking for a function that nobody has. */
  static byte[] askingForMore() throws IOException {
    return replaced(misbehaving(), "sprintf", "sprinty");
  }

  /** A module that says it speaks a version of the ABI, and holds nothing else. */
  static byte[] ofAbi(int major, int minor) throws IOException {
    ByteArrayOutputStream module = new ByteArrayOutputStream();
    module.write(HexFormat.of().parseHex("0061736d01000000"));
    section(module, 2, "\1\3env\6memory\2\0\2");
    section(module, 6, "\2\177\0A" + (char) major + "\013\177\0A" + (char) minor + "\013");
    section(module, 7, "\2\024opa_wasm_abi_version\3\0" + "\032opa_wasm_abi_minor_version\3\1");
    return module.toByteArray();
  }

  private static void section(ByteArrayOutputStream module, int id, String content)
      throws IOException {
    module.write(id);
    module.write(content.length());
    module.write(content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] replaced(byte[] bytes, String before, String after) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!text.contains(before)) {
      throw new IllegalArgumentException("no " + before + " in it");
    }
    return text.replace(before, after).getBytes(StandardCharsets.ISO_8859_1);
  }
}

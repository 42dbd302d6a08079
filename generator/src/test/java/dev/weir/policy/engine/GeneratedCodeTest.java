package dev.weir.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/** The classes that the build makes of the policies. */
class GeneratedCodeTest {

  /** HotSpot's {@code HugeMethodLimit}: what is larger is interpreted, for ever. */
  private static final int MOST_BYTES = 8000;

  private static final List<String> CLASSES =
      List.of("BuiltInModuleMachine", "BuiltInModuleMachineMachineCall");

  @Test
  void everyMethodIsSmallEnoughToBeCompiled() throws IOException {
    Map<String, Integer> sizes = new TreeMap<>();
    for (String name : classes()) {
      try (InputStream in = EmbeddedEngine.class.getResourceAsStream(name + ".class")) {
        new ClassReader(in).accept(new Sizes(name, sizes), ClassReader.SKIP_DEBUG);
      }
    }

    assertThat(sizes).hasSizeGreaterThan(500);
    sizes.values().removeIf(size -> size <= MOST_BYTES);
    assertThat(sizes).isEmpty();
  }

  private static List<String> classes() {
    List<String> classes = new ArrayList<>(CLASSES);
    for (int group = 0; hasGroup(group); group++) {
      classes.add(group(group));
    }
    return classes;
  }

  private static boolean hasGroup(int group) {
    return EmbeddedEngine.class.getResource(group(group) + ".class") != null;
  }

  private static String group(int group) {
    return "BuiltInModuleMachineFuncGroup_" + group;
  }

  /** Notes the bytes of every method's code. */
  private static final class Sizes extends ClassVisitor {

    private final String type;
    private final Map<String, Integer> sizes;

    Sizes(String type, Map<String, Integer> sizes) {
      super(Opcodes.ASM9);
      this.type = type;
      this.sizes = sizes;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new CodeSizeEvaluator(Opcodes.ASM9, null) {
        @Override
        public void visitEnd() {
          sizes.merge(type + "." + name, getMaxSize(), Math::max);
        }
      };
    }
  }
}

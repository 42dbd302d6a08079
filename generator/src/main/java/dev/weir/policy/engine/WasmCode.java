package dev.weir.policy.engine;

import com.dylibso.chicory.compiler.Cache;
import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportMemory;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.MemoryImport;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A compiled Wasm module, shared by threads, and the running copies of it, each for one thread at a
 * time. Nothing else knows which Wasm runtime this is.
 */
final class WasmCode {

  /** As OPA's modules ask for. */
  private static final int FIRST_PAGES = 2;

  private static final int MOST_ARGUMENTS = 4;

  /** What a module says whose memory cannot grow. */
  private static final String NO_MEMORY = "opa_malloc";

  private final WasmModule module;
  private final Function<Instance, Machine> machine;

  private WasmCode(WasmModule module, Function<Instance, Machine> machine) {
    this.module = module;
    this.machine = machine;
  }

  /** What a module calls outside itself. */
  interface Host {

    /** A built-in function; addresses in, the address of the result out, 0 for undefined. */
    int call(int function, int[] arguments);
  }

  /** The module that the build turned into classes. */
  static WasmCode builtIn() {
    return new WasmCode(BuiltInModule.load(), BuiltInModule::create);
  }

  /**
   * Compiles a module now.
   *
   * @throws PolicyFault when it is no module, or has a function too large to compile
   */
  static WasmCode compile(byte[] wasm, CodeCache cache) {
    try {
      WasmModule module = Parser.parse(wasm);
      return new WasmCode(module, machine(module, cache));
    } catch (ChicoryException e) {
      throw new PolicyFault("it is no Wasm module that can be compiled: " + e.getMessage(), e);
    }
  }

  /** What a cache holds may be broken in any way; then it is as if it held nothing. */
  private static Function<Instance, Machine> machine(WasmModule module, CodeCache cache) {
    try {
      return compiler(module).withCache(adapted(cache)).compile();
    } catch (RuntimeException | LinkageError e) {
      return compiler(module).compile();
    }
  }

  private static MachineFactoryCompiler.Builder compiler(WasmModule module) {
    return MachineFactoryCompiler.builder(module).withInterpreterFallback(InterpreterFallback.FAIL);
  }

  /**
   * Starts a copy.
   *
   * @param host functions by their numbers are asked for while the copy runs
   * @throws PolicyFault when it asks for other things than OPA's modules do
   */
  Copy start(int mostPages, Host host) {
    ImportValues.Builder imports = ImportValues.builder();
    Memory memory = new ByteArrayMemory(new MemoryLimits(firstPages(), mostPages));
    imports.addMemory(new ImportMemory("env", "memory", memory));
    imports.addFunction(
        function("opa_abort", 1, List.of(), WasmCode::abort),
        function("opa_println", 1, List.of(), (instance, text) -> 0));
    for (int count = 0; count <= MOST_ARGUMENTS; count++) {
      imports.addFunction(
          function(
              "opa_builtin" + count,
              count + 2,
              List.of(ValType.I32),
              (instance, a) -> host.call(a[0], Arrays.copyOfRange(a, 2, a.length))));
    }
    try {
      Instance instance =
          Instance.builder(module)
              .withImportValues(imports.build())
              .withMachineFactory(machine)
              .build();
      return new Copy(instance, memory);
    } catch (ChicoryException e) {
      throw new PolicyFault("it is no module of OPA's: " + e.getMessage(), e);
    }
  }

  /** What the module's own data need before anything is evaluated. */
  private int firstPages() {
    return module.importSection().stream()
        .filter(MemoryImport.class::isInstance)
        .mapToInt(memory -> ((MemoryImport) memory).limits().initialPages())
        .reduce(FIRST_PAGES, Math::max);
  }

  /** A host function over 32-bit numbers. */
  private interface Called {
    int apply(Instance instance, int[] arguments);
  }

  private static int abort(Instance instance, int[] arguments) {
    String text = instance.memory().readCString(arguments[0]);
    throw new PolicyFault(
        text.startsWith(NO_MEMORY)
            ? "it needs more memory than it may have"
            : "it stopped: " + text);
  }

  private static HostFunction function(
      String name, int parameters, List<ValType> results, Called called) {
    FunctionType type = FunctionType.of(Collections.nCopies(parameters, ValType.I32), results);
    return new HostFunction(
        "env",
        name,
        type,
        (instance, arguments) -> {
          int[] narrow = Arrays.stream(arguments).mapToInt(a -> (int) a).toArray();
          int result = called.apply(instance, narrow);
          return results.isEmpty() ? new long[0] : new long[] {result};
        });
  }

  private static Cache adapted(CodeCache cache) {
    return new Cache() {
      @Override
      public byte @Nullable [] get(String key) {
        return cache.find(key).orElse(null);
      }

      @Override
      public void putIfAbsent(String key, byte[] code) {
        cache.keep(key, code);
      }
    };
  }

  /** A running copy with its own memory. */
  static final class Copy {

    private final Instance instance;
    private final Memory memory;
    private final Map<String, ExportFunction> functions = new HashMap<>();

    private Copy(Instance instance, Memory memory) {
      this.instance = instance;
      this.memory = memory;
    }

    /**
     * Calls an exported function.
     *
     * @return its result; 0 when it has none
     * @throws PolicyFault when it traps, is interrupted, or is not there
     */
    int call(String name, int... arguments) {
      try {
        long[] result =
            functions
                .computeIfAbsent(name, instance::export)
                .apply(Arrays.stream(arguments).asLongStream().toArray());
        return result == null || result.length == 0 ? 0 : (int) result[0];
      } catch (ChicoryException e) {
        throw new PolicyFault("it broke off: " + e.getMessage(), e);
      }
    }

    /** The value of an exported global. */
    int global(String name) {
      try {
        return (int) instance.exports().global(name).getValue();
      } catch (ChicoryException e) {
        throw new PolicyFault("it exports no " + name, e);
      }
    }

    /** The text that ends with a zero byte. */
    String text(int address) {
      return memory.readCString(address);
    }

    void write(int address, byte[] bytes) {
      memory.write(address, bytes);
    }

    int pages() {
      return memory.pages();
    }
  }
}

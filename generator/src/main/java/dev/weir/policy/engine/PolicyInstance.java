package dev.weir.policy.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.policy.engine.builtin.BuiltIn;
import dev.weir.policy.engine.builtin.BuiltIns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One running policy module: OPA's Wasm ABI 1.2 and later (OPA's documentation, "WebAssembly").
 *
 * <p>It belongs to one thread at a time. Its heap is kept between evaluations, and the compiled
 * patterns with it, until it has grown too far. After a {@link PolicyFault} it must be thrown away:
 * the module's stack is not unwound.
 */
final class PolicyInstance {

  private static final int ABI = 1;
  private static final int OLDEST_MINOR = 2;

  private final WasmCode.Copy wasm;
  private final EngineLimits limits;
  private final Map<String, Integer> entryPoints;
  private final Map<Integer, BuiltIn> builtIns = new TreeMap<>();
  private final int data;
  private final int heap;

  /**
   * Starts a module.
   *
   * @param data the base document {@code data} as JSON
   * @throws PolicyFault when it is no module of OPA's that can run here
   */
  PolicyInstance(WasmCode code, byte[] data, EngineLimits limits) {
    this.limits = limits;
    this.wasm = code.start(limits.mostPages(), this::builtIn);
    requireAbi();
    this.entryPoints = numbers("entrypoints");
    bind(numbers("builtins"));
    this.data = load(data);
    this.heap = wasm.call("opa_heap_ptr_get");
  }

  Set<String> entryPoints() {
    return entryPoints.keySet();
  }

  /**
   * Evaluates one entry point.
   *
   * @throws PolicyFault when there is no such entry point or no result
   */
  JsonNode evaluate(String entryPoint, byte[] input) {
    Integer number = entryPoints.get(entryPoint);
    if (number == null) {
      throw new PolicyFault("it has no entry point " + entryPoint);
    }
    emptyGrownHeap();
    int context = wasm.call("opa_eval_ctx_new");
    wasm.call("opa_eval_ctx_set_input", context, load(input));
    wasm.call("opa_eval_ctx_set_data", context, data);
    wasm.call("opa_eval_ctx_set_entrypoint", context, number);
    if (wasm.call("eval", context) != 0) {
      throw new PolicyFault("it reported an error");
    }
    JsonNode results = Json.tree(dump(wasm.call("opa_eval_ctx_get_result", context)));
    return Optional.ofNullable(results.path(0).get("result"))
        .orElseThrow(() -> new PolicyFault("its value is undefined"));
  }

  private void emptyGrownHeap() {
    int pages = (wasm.call("opa_heap_ptr_get") - heap) >> 16;
    if (pages > limits.keptPages()) {
      wasm.call("opa_heap_ptr_set", heap);
    }
  }

  private void requireAbi() {
    int major = wasm.global("opa_wasm_abi_version");
    int minor = wasm.global("opa_wasm_abi_minor_version");
    if (major != ABI || minor < OLDEST_MINOR) {
      throw new PolicyFault(
          "it speaks version " + major + "." + minor + " of OPA's ABI, not 1.2 or a later 1.x");
    }
  }

  private void bind(Map<String, Integer> needed) {
    Set<String> missing = new TreeSet<>();
    needed.forEach(
        (name, number) ->
            BuiltIns.find(name)
                .ifPresentOrElse(
                    builtIn -> builtIns.put(number, builtIn), () -> missing.add(name)));
    if (!missing.isEmpty()) {
      throw new PolicyFault("it uses built-in functions that are not there: " + missing);
    }
  }

  private int builtIn(int number, int[] addresses) {
    List<JsonNode> arguments = new ArrayList<>();
    for (int address : addresses) {
      arguments.add(Json.tree(dump(address)));
    }
    BuiltIn builtIn = builtIns.get(number);
    if (builtIn == null) {
      throw new PolicyFault("it calls a built-in function that it did not announce: " + number);
    }
    return builtIn.call(arguments).map(Json::bytes).map(this::load).orElse(0);
  }

  private Map<String, Integer> numbers(String export) {
    Map<String, Integer> numbers = new TreeMap<>();
    Json.tree(dump(wasm.call(export)))
        .properties()
        .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asInt()));
    return numbers;
  }

  private String dump(int value) {
    int address = wasm.call("opa_json_dump", value);
    String text = wasm.text(address);
    wasm.call("opa_free", address);
    return text;
  }

  private int load(byte[] json) {
    int address = wasm.call("opa_malloc", json.length);
    wasm.write(address, json);
    int value = wasm.call("opa_json_parse", address, json.length);
    wasm.call("opa_free", address);
    if (value == 0) {
      throw new PolicyFault("it takes a tree for no JSON");
    }
    return value;
  }
}

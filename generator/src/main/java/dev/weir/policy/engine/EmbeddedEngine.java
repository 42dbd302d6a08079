package dev.weir.policy.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Evaluates in this process. Instances are kept and lent to one thread at a time; one that failed
 * is not used again.
 */
public final class EmbeddedEngine implements PolicyEngine {

  private final WasmCode code;
  private final byte[] data;
  private final EngineLimits limits;
  private final Watchdog watchdog;
  private final Queue<PolicyInstance> idle = new ConcurrentLinkedQueue<>();

  private EmbeddedEngine(WasmCode code, JsonNode data, EngineLimits limits) {
    this.code = code;
    this.data = Json.bytes(data);
    this.limits = limits;
    this.watchdog = new Watchdog(limits.time());
  }

  /** A module ready to be started with data; what is costly is done. Threads may share it. */
  public static final class Module {

    private final WasmCode code;

    private Module(WasmCode code) {
      this.code = code;
    }

    /**
     * The engine over it.
     *
     * @param data the base document {@code data}
     */
    public EmbeddedEngine with(JsonNode data, EngineLimits limits) {
      return new EmbeddedEngine(code, data, limits);
    }
  }

  /** The module that the build turned into classes. */
  public static Module builtIn() {
    return new Module(WasmCode.builtIn());
  }

  /**
   * Compiles a module now.
   *
   * @throws dev.weir.policy.engine.UnusableModuleException when it is no module that can run here
   */
  public static Module compile(byte[] wasm, CodeCache cache) throws UnusableModuleException {
    try {
      WasmCode code = WasmCode.compile(wasm, cache);
      new PolicyInstance(code, new byte[] {'{', '}'}, EngineLimits.standard());
      return new Module(code);
    } catch (PolicyFault e) {
      throw new UnusableModuleException(e.reason());
    }
  }

  @Override
  public Evaluation evaluate(String entryPoint, JsonNode input) {
    byte[] bytes = Json.bytes(input);
    try {
      return new Evaluation.Value(watchdog.guard(() -> lent(entryPoint, bytes)));
    } catch (PolicyFault e) {
      return new Evaluation.Failure(e.reason());
    }
  }

  /** Given back only when all went well. */
  private JsonNode lent(String entryPoint, byte[] input) {
    PolicyInstance instance =
        Optional.ofNullable(idle.poll()).orElseGet(() -> new PolicyInstance(code, data, limits));
    JsonNode value = instance.evaluate(entryPoint, input);
    idle.add(instance);
    return value;
  }
}

package dev.weir.policy.engine;

import com.bisnode.opa.client.OpaClient;
import com.bisnode.opa.client.OpaClientException;
import com.bisnode.opa.client.query.OpaQueryApi;
import com.bisnode.opa.client.query.QueryForDocumentRequest;
import com.bisnode.opa.client.rest.OpaServerConnectionException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.diagnostic.EnvironmentException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks an OPA server, where the policies are already; it writes nothing there. The client knows no
 * deadline and no token: the deadline is ours, and a server that wants a token cannot be asked.
 */
public final class RemoteEngine implements PolicyEngine {

  private static final int TRIES = 3;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final String url;
  private final Duration deadline;
  private final OpaQueryApi client;
  private final ExecutorService calls = Executors.newCachedThreadPool(RemoteEngine::daemon);

  /**
   * An engine at an address.
   *
   * @param url {@code http://localhost:8181}
   * @param deadline of each call
   */
  public RemoteEngine(String url, Duration deadline) {
    this.url = url;
    this.deadline = deadline;
    this.client =
        OpaClient.builder().opaConfiguration(url).objectMapper(new ObjectMapper()).build();
  }

  @Override
  public Evaluation evaluate(String entryPoint, JsonNode input) {
    QueryForDocumentRequest request = new QueryForDocumentRequest(input, entryPoint);
    Trouble last = new Trouble("no try was made", new IllegalStateException());
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      pause(attempt);
      Future<JsonNode> call = calls.submit(() -> client.queryForDocument(request, JsonNode.class));
      try {
        return new Evaluation.Value(call.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        call.cancel(true);
        last = new Trouble("it did not answer within " + deadline.toMillis() + " ms", e);
      } catch (ExecutionException e) {
        last = trouble(e.getCause() == null ? e : e.getCause(), entryPoint);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new EnvironmentException("the policy server at " + url + " was not waited for", e);
      }
    }
    throw new EnvironmentException(
        "the policy server at " + url + " cannot be asked: " + last.text, last.cause);
  }

  /** What went wrong in a try that may be repeated. */
  private record Trouble(String text, Throwable cause) {}

  /** What a further try would not mend is thrown at once. */
  private Trouble trouble(Throwable cause, String entryPoint) {
    if (cause instanceof OpaServerConnectionException) {
      return new Trouble("it takes no connection", cause);
    }
    if (cause instanceof OpaClientException) {
      throw new EnvironmentException(
          "the policy server at "
              + url
              + " gave no value of "
              + entryPoint
              + "; are Weir's policies there? It says: "
              + cause.getMessage(),
          cause);
    }
    return new Trouble(String.valueOf(cause.getMessage()), cause);
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(PAUSE.toMillis() * (attempt - 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "policy-server");
    thread.setDaemon(true);
    return thread;
  }
}

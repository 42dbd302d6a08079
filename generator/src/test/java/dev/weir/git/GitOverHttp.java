package dev.weir.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Git's own server program behind HTTP on this machine, for who says the right words. */
public final class GitOverHttp implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Path root;
  private final String words;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final AtomicReference<Runnable> beforePush = new AtomicReference<>(() -> {});

  private GitOverHttp(HttpServer server, Path root, String words) {
    this.server = server;
    this.root = root;
    this.words = words;
  }

  /**
   * Starts one.
   *
   * @param root with repositories in it
   * @param words user, colon and password
   */
  public static GitOverHttp start(Path root, String words) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    GitOverHttp git = new GitOverHttp(server, root, words);
    server.createContext("/", git::answer);
    server.setExecutor(git.threads);
    server.start();
    return git;
  }

  /** The server itself, to serve more than Git. */
  public HttpServer server() {
    return server;
  }

  /** The address of a repository. */
  public String url(String repository) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + repository;
  }

  /** What clients said of themselves, in the order in which they did. */
  public List<String> said() {
    return List.copyOf(said);
  }

  /** Does something once, before the next push is taken. */
  public void beforePush(Runnable action) {
    beforePush.set(action);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String header = exchange.getRequestHeaders().getFirst("Authorization");
      String known = header == null ? "" : decoded(header);
      if (header != null) {
        said.add(known);
      }
      if (!known.equals(words)) {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"test\"");
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (exchange.getRequestURI().getPath().endsWith("/git-receive-pack")) {
        beforePush.getAndSet(() -> {}).run();
      }
      relay(exchange, body);
    }
  }

  private static String decoded(String header) {
    byte[] bytes = Base64.getDecoder().decode(header.substring("Basic ".length()));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void relay(HttpExchange exchange, byte[] body) throws IOException {
    Process process =
        GitProgram.started(root, List.of("git", "http-backend"), variables(exchange, body.length));
    try (OutputStream in = process.getOutputStream()) {
      in.write(body);
    }
    try (InputStream out = process.getInputStream()) {
      int status = 200;
      for (String line = line(out); !line.isEmpty(); line = line(out)) {
        String[] parts = line.split(": ", 2);
        if (parts[0].equals("Status")) {
          status = Integer.parseInt(parts[1].substring(0, 3));
        } else {
          exchange.getResponseHeaders().add(parts[0], parts[1]);
        }
      }
      exchange.sendResponseHeaders(status, 0);
      out.transferTo(exchange.getResponseBody());
    }
  }

  private Map<String, String> variables(HttpExchange exchange, int length) {
    Map<String, String> variables = new HashMap<>();
    variables.put("GIT_PROJECT_ROOT", root.toString());
    variables.put("GIT_HTTP_EXPORT_ALL", "1");
    variables.put("REMOTE_USER", "publisher");
    variables.put("REMOTE_ADDR", "127.0.0.1");
    variables.put("REQUEST_METHOD", exchange.getRequestMethod());
    variables.put("PATH_INFO", exchange.getRequestURI().getPath());
    variables.put("CONTENT_LENGTH", Integer.toString(length));
    variables.put(
        "QUERY_STRING", Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
    put(variables, "CONTENT_TYPE", exchange, "Content-Type");
    put(variables, "HTTP_CONTENT_ENCODING", exchange, "Content-Encoding");
    put(variables, "HTTP_GIT_PROTOCOL", exchange, "Git-Protocol");
    return variables;
  }

  private static void put(
      Map<String, String> variables, String name, HttpExchange exchange, String header) {
    Optional.ofNullable(exchange.getRequestHeaders().getFirst(header))
        .ifPresent(value -> variables.put(name, value));
  }

  private static String line(InputStream in) throws IOException {
    List<Byte> bytes = new ArrayList<>();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      bytes.add((byte) next);
    }
    StringBuilder line = new StringBuilder();
    bytes.forEach(one -> line.append((char) (one & 0xff)));
    return line.toString().strip();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

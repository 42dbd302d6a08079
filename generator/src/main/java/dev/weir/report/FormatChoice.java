package dev.weir.report;

import dev.weir.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the values of {@code --format} ask for, or why they make no sense. */
public sealed interface FormatChoice {

  /** Takes the branch that applies. */
  <T> T match(Function<List<FormatRequest>, T> chosen, Function<String, T> refused);

  /**
   * Reads values like {@code json} and {@code sarif=out.sarif}. Exactly one of the requests goes to
   * stdout: text when no value without a file asks for another. Refused are an unknown format, an
   * empty file name, two reports for stdout and two for one file.
   */
  static FormatChoice parse(Collection<String> values) {
    List<FormatRequest> requests = new ArrayList<>();
    for (String value : values) {
      int equals = value.indexOf('=');
      String word = equals < 0 ? value : value.substring(0, equals);
      Optional<Format> format = Format.of(word);
      if (format.isEmpty()) {
        return new Refused(
            "unknown format \"" + word + "\"; " + Suggestion.action(word, Format.words()));
      }
      if (equals == value.length() - 1) {
        return new Refused("format \"" + value + "\" names no file behind \"=\"");
      }
      requests.add(new FormatRequest(format.get(), fileOf(value, equals)));
    }
    return complete(requests);
  }

  private static Optional<String> fileOf(String value, int equals) {
    return equals < 0 ? Optional.empty() : Optional.of(value.substring(equals + 1));
  }

  private static FormatChoice complete(List<FormatRequest> requests) {
    List<String> toStdout =
        requests.stream().filter(FormatRequest::isToStdout).map(r -> r.format().word()).toList();
    if (toStdout.size() > 1) {
      return new Refused(
          "formats "
              + String.join(" and ", toStdout)
              + " both go to stdout; give all but one a file, as in "
              + toStdout.get(1)
              + "=<file>");
    }
    Set<String> files = new HashSet<>();
    for (FormatRequest request : requests) {
      if (!request.file().map(files::add).orElse(true)) {
        return new Refused("two formats go to the file \"" + request.file().get() + "\"");
      }
    }
    List<FormatRequest> all = new ArrayList<>(requests);
    if (toStdout.isEmpty()) {
      all.add(0, FormatRequest.toStdout(Format.TEXT));
    }
    return new Chosen(all);
  }

  /** A sensible set of reports, one of them for stdout. */
  record Chosen(List<FormatRequest> requests) implements FormatChoice {

    public Chosen {
      requests = List.copyOf(requests);
    }

    @Override
    public <T> T match(Function<List<FormatRequest>, T> chosen, Function<String, T> refused) {
      return chosen.apply(requests);
    }
  }

  /** A usage error. */
  record Refused(String reason) implements FormatChoice {

    @Override
    public <T> T match(Function<List<FormatRequest>, T> chosen, Function<String, T> refused) {
      return refused.apply(reason);
    }
  }
}

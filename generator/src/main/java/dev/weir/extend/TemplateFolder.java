package dev.weir.extend;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The templates of one folder by plain file name; nothing else can be named. */
final class TemplateFolder implements TemplateLoader {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.ftl");
  private static final int LIMIT = 256 * 1024;

  private final String folder;
  private final Function<String, Optional<String>> files;

  TemplateFolder(String folder, Function<String, Optional<String>> files) {
    this.folder = folder;
    this.files = files;
  }

  /** A template and its text; FreeMarker compares the names. */
  private record Source(String name, String text) {}

  /** The text of a template; empty for any name that is no plain file name. */
  Optional<String> text(String name) {
    return NAME.matcher(name).matches() ? files.apply(folder + name) : Optional.empty();
  }

  @Override
  public @Nullable Object findTemplateSource(String name) {
    return text(name).map(text -> new Source(name, text)).orElse(null);
  }

  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    Source found = (Source) source;
    if (found.text.length() > LIMIT) {
      throw new IOException(
          found.name + " has " + found.text.length() + " characters, the limit is " + LIMIT);
    }
    Optional<RefusedWords.Found> refused = RefusedWords.in(found.text);
    if (refused.isPresent()) {
      throw new RefusedTemplateException(found.name, found.text, refused.get());
    }
    return new StringReader(found.text);
  }

  @Override
  public void closeTemplateSource(Object source) {}
}

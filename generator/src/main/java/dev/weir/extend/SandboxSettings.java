package dev.weir.extend;

import freemarker.cache.TemplateNameFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** FreeMarker, set so that output depends on the model alone and the run can be stopped. */
final class SandboxSettings extends Configuration {

  /** Templates whose loops ask, at each step, whether they are to stop. */
  private final Set<Template> checked =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private SandboxSettings() {
    super(VERSION_2_3_35);
  }

  static Configuration over(TemplateFolder files) {
    SandboxSettings settings = new SandboxSettings();
    settings.setTemplateLoader(files);
    settings.setTemplateNameFormat(TemplateNameFormat.DEFAULT_2_4_0);
    settings.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    settings.setLocalizedLookup(false);
    settings.setDefaultEncoding("UTF-8");
    settings.setTabSize(1);
    settings.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    settings.setAPIBuiltinEnabled(false);
    settings.setObjectWrapper(new SimpleObjectWrapper(VERSION_2_3_35));
    settings.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    settings.setLogTemplateExceptions(false);
    // FreeMarker's own reporter writes what #attempt caught to the standard error stream.
    settings.setAttemptExceptionReporter((caught, run) -> {});
    settings.setWrapUncheckedExceptions(true);
    settings.setFallbackOnNullLoopVariable(false);
    settings.setLocale(Locale.ROOT);
    settings.setTimeZone(TimeZone.getTimeZone("UTC"));
    settings.setNumberFormat("computer");
    settings.setBooleanFormat("c");
    return settings;
  }

  /**
   * FreeMarker loads every template, included ones too, through this method. The checks have no
   * public entrance, and without them a loop that writes nothing could not be stopped.
   */
  @Override
  public Template getTemplate(
      String name,
      @Nullable Locale locale,
      @Nullable Object customLookupCondition,
      @Nullable String encoding,
      boolean parseAsFtl,
      boolean ignoreMissing)
      throws IOException {
    Template template =
        super.getTemplate(name, locale, customLookupCondition, encoding, parseAsFtl, ignoreMissing);
    if (template != null) {
      synchronized (checked) {
        if (checked.add(template)) {
          _CoreAPI.addThreadInterruptedChecks(template);
        }
      }
    }
    return template;
  }
}

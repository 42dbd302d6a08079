package dev.weir.config;

import static dev.weir.diagnostic.Code.error;
import static dev.weir.diagnostic.Code.warning;

import dev.weir.diagnostic.Code;
import java.util.List;

/** What the shape of an input file can have wrong. */
public final class ConfigCodes {

  static final Code UNKNOWN_FIELD = error("CFG-001", "Unknown field");
  static final Code MISSING_FIELD = error("CFG-002", "Missing field");
  static final Code WRONG_TYPE = error("CFG-003", "Value of another type");
  static final Code NOT_ONE_OF = error("CFG-004", "Value that is none of the known ones");
  static final Code WRONG_SHAPE = error("CFG-005", "Text of the wrong shape");
  static final Code OUT_OF_RANGE = error("CFG-006", "Number or size out of range");
  static final Code UNKNOWN_KIND = error("CFG-007", "Unknown kind or version of an input");
  static final Code WRONG_PLACE = error("CFG-008", "File in the wrong place");
  static final Code NAME_DIFFERS = error("CFG-009", "Name differs from the path");
  static final Code PLATFORM_ABSENT = error("CFG-010", "No Platform file");
  static final Code STRAY_FILE = warning("CFG-011", "File that is no input");
  static final Code NUMBER_FOR_TEXT = error("CFG-012", "Unquoted value where text is meant");
  static final Code TEAM_ABSENT = error("CFG-013", "Job in a folder without a team");
  static final Code TWO_FILES = error("CFG-014", "Two files for one input");
  static final Code EXCLUSIVE = error("CFG-015", "Fields that exclude each other");

  private ConfigCodes() {}

  /** Every code of this stage. */
  public static List<Code> all() {
    return List.of(
        UNKNOWN_FIELD,
        MISSING_FIELD,
        WRONG_TYPE,
        NOT_ONE_OF,
        WRONG_SHAPE,
        OUT_OF_RANGE,
        UNKNOWN_KIND,
        WRONG_PLACE,
        NAME_DIFFERS,
        PLATFORM_ABSENT,
        STRAY_FILE,
        NUMBER_FOR_TEXT,
        TEAM_ABSENT,
        TWO_FILES,
        EXCLUSIVE);
  }
}

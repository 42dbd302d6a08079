package dev.weir.report;

import java.lang.Character.UnicodeScript;

/**
 * Columns of a terminal that a printable character takes (Unicode Standard Annex 11, the wide and
 * fullwidth classes, by script and block since Java knows no East Asian width).
 */
final class CharacterWidth {

  private CharacterWidth() {}

  static int of(int point) {
    if (VisibleText.isMark(point)) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  private static boolean isWide(int point) {
    if (point < 0x1100) {
      return false;
    }
    if (isFullwidthForm(point) || isEmoji(point) || isCjkPunctuation(point)) {
      return true;
    }
    return switch (UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI -> !isHalfwidthForm(point);
      case HANGUL -> point < 0x1160 || isIn(point, 0xAC00, 0xD7A3);
      default -> false;
    };
  }

  private static boolean isFullwidthForm(int point) {
    return isIn(point, 0xFF01, 0xFF60) || isIn(point, 0xFFE0, 0xFFE6);
  }

  private static boolean isHalfwidthForm(int point) {
    return isIn(point, 0xFF61, 0xFFDC);
  }

  private static boolean isEmoji(int point) {
    return isIn(point, 0x1F300, 0x1F64F)
        || isIn(point, 0x1F680, 0x1F6FF)
        || isIn(point, 0x1F900, 0x1FAFF);
  }

  private static boolean isCjkPunctuation(int point) {
    return isIn(point, 0x3001, 0x303E);
  }

  private static boolean isIn(int point, int first, int last) {
    return first <= point && point <= last;
  }
}

package dev.weir.policy.waiver;

import dev.weir.diagnostic.Diagnostics;

/** A waiver in force with the findings that it excuses, for reports. */
public record WaiverUse(Waiver waiver, Diagnostics excused) {}

package dev.weir.manifest.previous;

import dev.weir.diagnostic.Diagnostics;

/**
 * What was delivered before, as far as it is known. It only adds findings; nothing rendered depends
 * on it.
 *
 * @param words how it was obtained, for reports: {@code the delivered tree in "rendered"}
 * @param diagnostics what of it could not be obtained
 */
public record PreviousState(String words, DeliveredTree tree, Diagnostics diagnostics) {}

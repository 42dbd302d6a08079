package dev.weir.policy.waiver;

import dev.weir.policy.bundle.PolicyRule;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What waivers are held against.
 *
 * @param date the day that counts as today
 * @param mostDays from today to the last day of a waiver; absent when the platform is not known
 * @param rules of the bundles that were loaded, by code
 * @param areAllRules whether every bundle was: else nobody knows whether a code is unknown
 */
public record WaiverTerms(
    LocalDate date,
    Optional<Integer> mostDays,
    Map<String, PolicyRule> rules,
    boolean areAllRules) {}

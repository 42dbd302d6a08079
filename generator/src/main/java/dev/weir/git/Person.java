package dev.weir.git;

import java.time.OffsetDateTime;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Who made a commit, and when.
 *
 * @param email without angle brackets
 */
public record Person(String name, String email, OffsetDateTime at) {

  static Person of(PersonIdent ident) {
    return new Person(
        ident.getName(),
        ident.getEmailAddress(),
        ident.getWhenAsInstant().atOffset(ident.getZoneOffset()));
  }

  PersonIdent ident() {
    return new PersonIdent(name, email, at.toInstant(), at.getOffset());
  }

  /** {@code Name <email>}, as Git writes people. */
  @Override
  public String toString() {
    return name + " <" + email + ">";
  }
}

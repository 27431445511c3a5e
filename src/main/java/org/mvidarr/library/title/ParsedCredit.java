package org.mvidarr.library.title;

import org.mvidarr.library.CreditRole;

/** An artist read out of a title. */
public record ParsedCredit(String name, CreditRole role) {}

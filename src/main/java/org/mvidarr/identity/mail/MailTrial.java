package org.mvidarr.identity.mail;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Where a letter on trial goes. */
public record MailTrial(
        @NotNull @Size(max = 254) @Pattern(regexp = MailSettings.ADDRESS_FORM) String to) {}

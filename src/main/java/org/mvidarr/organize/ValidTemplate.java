package org.mvidarr.organize;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;
import org.mvidarr.organize.naming.KindSuffix;
import org.mvidarr.organize.naming.NamingTemplate;
import org.mvidarr.platform.Refusal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text is a {@link NamingTemplate}; if not, the message says why. Null is somebody else's
 * concern.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidTemplate.Check.class)
public @interface ValidTemplate {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** By trying. */
    class Check implements ConstraintValidator<ValidTemplate, String> {
        @Override
        public boolean isValid(@Nullable String template, ConstraintValidatorContext context) {
            if (template == null) {
                return true;
            }
            try {
                NamingTemplate.of(template, KindSuffix.OFF);
                return true;
            } catch (Refusal.Invalid e) {
                context.disableDefaultConstraintViolation();
                // Braces and dollars would be read as expressions.
                String text = String.valueOf(e.getMessage()).replaceAll("([\\\\{}$])", "\\\\$1");
                context.buildConstraintViolationWithTemplate(text).addConstraintViolation();
                return false;
            }
        }
    }
}

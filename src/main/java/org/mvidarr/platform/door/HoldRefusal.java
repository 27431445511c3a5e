package org.mvidarr.platform.door;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.Arrays;

/**
 * Inside a door's transaction: the server writes a diagnostic file about every exception that
 * leaves one. A {@link Refusal} is an answer and no fault; so here it marks the transaction for
 * rollback, as it would have by leaving, and is put down for {@link RaiseRefusal}, which stands
 * outside.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
class HoldRefusal {
    static final String HELD = "org.mvidarr.refusal";

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    @Nullable Object hold(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Refusal e) {
            if (rollsBack(e, call.getInterceptorBinding(Transactional.class))) {
                transaction.setRollbackOnly();
            }
            call.getContextData().put(HELD, e);
            return null;
        }
    }

    private static boolean rollsBack(Refusal refusal, @Nullable Transactional terms) {
        return terms == null
                || Arrays.stream(terms.dontRollbackOn())
                        .noneMatch(kind -> kind.isInstance(refusal));
    }
}

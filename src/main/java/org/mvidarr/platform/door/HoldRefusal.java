package org.mvidarr.platform.door;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.Arrays;
import java.util.Optional;

import javax.naming.InitialContext;
import javax.naming.NamingException;

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

    private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";

    @AroundInvoke
    @Nullable Object hold(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Refusal e) {
            if (rollsBack(e, call.getInterceptorBinding(Transactional.class))) {
                Optional<TransactionSynchronizationRegistry> transaction = transaction();
                if (transaction.isEmpty()) {
                    throw e;
                }
                transaction.get().setRollbackOnly();
            }
            call.getContextData().put(HELD, e);
            return null;
        }
    }

    /**
     * Asked for when it is needed, not injected: a thread that the server does not know has no such
     * name, and a bean is made on whatever thread calls it first. The name is ours, no input.
     */
    @SuppressWarnings("BanJNDI")
    private static Optional<TransactionSynchronizationRegistry> transaction() {
        try {
            return Optional.of(InitialContext.doLookup(REGISTRY));
        } catch (NamingException e) {
            return Optional.empty();
        }
    }

    private static boolean rollsBack(Refusal refusal, @Nullable Transactional terms) {
        return terms == null
                || Arrays.stream(terms.dontRollbackOn())
                        .noneMatch(kind -> kind.isInstance(refusal));
    }
}

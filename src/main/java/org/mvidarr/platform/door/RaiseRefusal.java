package org.mvidarr.platform.door;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

/** Around a door's transaction: hands its caller the refusal that {@link HoldRefusal} kept. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 190)
class RaiseRefusal {
    @AroundInvoke
    @Nullable Object raise(InvocationContext call) throws Exception {
        Object answer = call.proceed();
        if (call.getContextData().remove(HoldRefusal.HELD) instanceof Refusal refusal) {
            throw refusal;
        }
        return answer;
    }
}

package org.mvidarr.platform.faces;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Messages;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.database.Unstorable;
import org.mvidarr.platform.web.Incident;

import java.io.IOException;
import java.lang.System.Logger;
import java.util.Iterator;

/**
 * What becomes of an exception on a page. A {@link Refusal} of an action is a message beside the
 * form, whose input stays; a refusal to show the page at all is the error page that fits, and so is
 * one for want of rights, since the page around the form may be none of the reader's business;
 * anything else is logged once under an incident number, which is all the reader gets to see.
 */
public class PageFaults extends ExceptionHandlerWrapper {
    private static final Logger LOG = System.getLogger(PageFaults.class.getName());

    PageFaults(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable fault = events.next().getContext().getException();
            events.remove();
            if (!context.getResponseComplete()) {
                answer(context, fault);
            }
        }
    }

    private static void answer(FacesContext context, Throwable fault) {
        try {
            ViewExpiredException expired = cause(fault, ViewExpiredException.class);
            Refusal refused = cause(fault, Refusal.class);
            if (expired != null || (refused == null && isUnrestorable(context))) {
                answerExpired(context);
                return;
            }
            Refusal refusal = refused == null ? Unstorable.in(fault).orElse(null) : refused;
            if (refusal == null) {
                answerUnexpected(context, fault);
            } else if (context.isPostback()
                    && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
                    && (comesBack(context) || !(refusal instanceof Refusal.Forbidden))) {
                answerBesideForm(context, refusal);
            } else {
                answerWithPage(context, refusal);
            }
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    /** Somebody sent a view state that this server has not made for this page. */
    private static boolean isUnrestorable(FacesContext context) {
        return context.getCurrentPhaseId() == PhaseId.RESTORE_VIEW
                && context.getExternalContext().getRequest() instanceof HttpServletRequest request
                && request.getMethod().equals("POST");
    }

    /** The view is gone, its address is not: the same page again, and a word about it. */
    private static void answerExpired(FacesContext context) throws IOException {
        new Notices().warn("notice.expired");
        Redirects.toSamePage(context, null);
    }

    /**
     * A form that comes back to its page (it carries {@code back}) tells there; others stay open.
     */
    private static void answerBesideForm(FacesContext context, Refusal refusal) throws IOException {
        if (comesBack(context)) {
            new Notices().bad(refusal.text(Texts.locale()));
            Redirects.toSamePage(context, null);
            return;
        }
        FacesMessage message =
                new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal.text(Texts.locale()), null);
        String field = refusal instanceof Refusal.Invalid invalid ? invalid.field() : null;
        context.addMessage(field == null ? null : inputNamed(context, field), message);
        context.validationFailed();
    }

    private static boolean comesBack(FacesContext context) {
        return context.getExternalContext().getRequestParameterMap().containsKey("back");
    }

    private static void answerWithPage(FacesContext context, Refusal refusal) throws IOException {
        int status =
                switch (refusal) {
                    case Refusal.NotFound n -> HttpServletResponse.SC_NOT_FOUND;
                    case Refusal.Forbidden f -> HttpServletResponse.SC_FORBIDDEN;
                    case Refusal.Invalid i -> HttpServletResponse.SC_BAD_REQUEST;
                    case Refusal.Conflict c -> HttpServletResponse.SC_BAD_REQUEST;
                    case Refusal.TooMany t -> 429;
                    case Refusal.Unavailable u -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                };
        sendError(context, status, refusal.text(Texts.locale()));
    }

    private static void answerUnexpected(FacesContext context, Throwable fault) throws IOException {
        String page = context.getExternalContext().getRequestServletPath();
        String incident = Incident.log(LOG, "page " + page, fault);
        if (context.getPartialViewContext().isAjaxRequest()) {
            new Notices().bad(Messages.text(Texts.locale(), "notice.incident", incident));
            Redirects.toSamePage(context, null);
        } else {
            sendError(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, incident);
        }
    }

    private static void sendError(FacesContext context, int status, String detail)
            throws IOException {
        context.getExternalContext().getRequestMap().put("mv.detail", detail);
        if (!context.getExternalContext().isResponseCommitted()) {
            // Half a page may be in the buffer already.
            context.getExternalContext().responseReset();
        }
        context.getExternalContext().responseSendError(status, null);
        context.responseComplete();
    }

    /**
     * Client id of the input with this id; null, which means the whole form, when there is none.
     */
    private static @Nullable String inputNamed(FacesContext context, String id) {
        String[] found = new String[1];
        context.getViewRoot()
                .visitTree(
                        VisitContext.createVisitContext(context),
                        (visit, component) -> {
                            if (component instanceof UIInput && id.equals(component.getId())) {
                                found[0] = component.getClientId(context);
                                return VisitResult.COMPLETE;
                            }
                            return VisitResult.ACCEPT;
                        });
        return found[0];
    }

    private static <T extends Throwable> @Nullable T cause(Throwable fault, Class<T> type) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}

package org.mvidarr.playlist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.library.CreditRole;
import org.mvidarr.library.VideoFact;
import org.mvidarr.library.VideoKind;
import org.mvidarr.library.VideoState;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.faces.Texts;

import java.util.List;
import java.util.Objects;

/**
 * The builder of a smart playlist's rule. What is being written stands in the form alone: each
 * button but the last answers with the form changed, and only saving keeps something.
 */
@Named
@RequestScoped
public class RulesPage {
    @Inject PlaylistCatalog playlists;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;
    @Inject HttpServletRequest request;

    private @Nullable PlaylistDetail present;
    private @Nullable RuleForm form;
    private @Nullable PlaylistPreview preview;
    private @Nullable String fault;

    /** Before anything is written: what the reader may not change is not shown. */
    public void open() {
        caller.require(Role.USER);
        PlaylistDetail playlist = getPresent();
        if (playlist != null && !playlist.writable()) {
            throw new Refusal.Forbidden("playlist.not-yours");
        }
        if (playlist != null && playlist.smart() == null) {
            throw new Refusal.NotFound("playlist.manual");
        }
    }

    /** Null when a new one is made. */
    public @Nullable PlaylistDetail getPresent() {
        Long id = asked.number("id");
        if (id != null && present == null) {
            present = playlists.get(id, caller.signedIn());
        }
        return present;
    }

    public void addRule() {
        caller.require(Role.USER);
        form().addLine(pressed("r:addRule"));
    }

    public void addGroup() {
        caller.require(Role.USER);
        form().addGroup(pressed("r:addGroup"));
    }

    public void removeNode() {
        caller.require(Role.USER);
        form().remove(pressed("r:removeNode"));
    }

    /** Shows what the form would give. */
    public void look() {
        caller.require(Role.USER);
    }

    public void save() {
        caller.require(Role.USER);
        SmartRule question = question();
        PlaylistDetail before = getPresent();
        PlaylistDetail after;
        if (before == null) {
            PlaylistText text = PlaylistText.of(Objects.requireNonNullElse(asked.text("name"), ""));
            after = playlists.create(new NewPlaylist(text, question, null), caller.signedIn());
            notices.ok("playlist.made", text.name());
        } else {
            after = playlists.ask(before.summary().id(), question, version(), caller.signedIn());
            notices.ok("playlist.saved");
        }
        Redirects.to("/playlist?id=" + after.summary().id());
    }

    public List<RuleForm.Row> getRows() {
        return form().rows();
    }

    /** What the rule gives at the moment; null when it makes no sense yet. */
    public @Nullable PlaylistPreview getPreview() {
        if (preview == null && fault == null) {
            try {
                preview = playlists.preview(question(), caller.signedIn());
            } catch (Refusal.Invalid e) {
                fault = e.text(Texts.locale());
            }
        }
        return preview;
    }

    /** Why there is no preview. */
    public @Nullable String getFault() {
        getPreview();
        return fault;
    }

    /** The rule in words; empty when it makes no sense yet. */
    public String getSentence() {
        return getPreview() == null ? "" : RuleText.of(question(), Texts.locale());
    }

    public VideoFact[] getFacts() {
        return VideoFact.values();
    }

    public RuleNode.Wish[] getWishes() {
        return RuleNode.Wish.values();
    }

    /** The constants that a fact may be, and the kind of their labels before them. */
    public List<String> choices(VideoFact fact) {
        return switch (fact.type()) {
            case STATUS -> names(VideoState.values());
            case KIND -> names(VideoKind.values());
            case ROLE -> names(CreditRole.values());
            default -> List.of();
        };
    }

    /** Under which kind the labels of {@link #choices} stand in the bundle. */
    public String labels(VideoFact fact) {
        return switch (fact.type()) {
            case STATUS -> "video";
            case ROLE -> "credit";
            default -> "kind";
        };
    }

    public RuleTemplate[] getTemplates() {
        return RuleTemplate.values();
    }

    public List<String> getSorts() {
        return SmartRule.SORTS.stream().sorted().toList();
    }

    public String getSort() {
        String sent = asked.text("sort");
        return sent != null && SmartRule.SORTS.contains(sent) ? sent : begun().sortKey();
    }

    public boolean isDescending() {
        String sent = asked.text("dir");
        return sent == null ? begun().descending() : sent.equals("desc");
    }

    public String getMostVideos() {
        return limit("mostVideos", begun().mostVideos());
    }

    public String getMostMinutes() {
        return limit("mostMinutes", begun().mostMinutes());
    }

    public String getName() {
        return Objects.requireNonNullElse(asked.text("name"), "");
    }

    public int getVersion() {
        return version();
    }

    private int version() {
        Long sent = asked.number("version");
        PlaylistDetail playlist = getPresent();
        return sent != null ? sent.intValue() : playlist == null ? 0 : playlist.version();
    }

    private SmartRule question() {
        return new SmartRule(
                form().rule().json(),
                getSort(),
                isDescending(),
                number("mostVideos", getMostVideos()),
                number("mostMinutes", getMostMinutes()));
    }

    private static @Nullable Integer number(String field, String text) {
        if (text.isBlank()) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new Refusal.Invalid(field, "playlist.limit", SmartRule.MOST_VIDEOS);
        }
        return Integer.valueOf(text);
    }

    private RuleForm form() {
        RuleForm known = form;
        if (known == null) {
            known = RuleForm.sent(request.getParameterMap());
            if (known == null) {
                known = new RuleForm(begun().tree());
            }
            form = known;
        }
        return known;
    }

    /** What the form begins with. */
    private SmartRule begun() {
        PlaylistDetail playlist = getPresent();
        if (playlist != null && playlist.smart() != null) {
            return playlist.smart();
        }
        RuleTemplate template = asked.choice("template", RuleTemplate.class);
        return template == null ? RuleTemplate.everything() : template.question();
    }

    private String limit(String name, @Nullable Integer begun) {
        if (request.getParameter(name) != null) {
            return Objects.requireNonNullElse(asked.text(name), "");
        }
        return begun == null ? "" : begun.toString();
    }

    private String pressed(String button) {
        return Objects.requireNonNullElse(asked.text(button), RuleForm.ROOT);
    }

    private static List<String> names(Enum<?>[] constants) {
        return java.util.Arrays.stream(constants).map(Enum::name).toList();
    }
}

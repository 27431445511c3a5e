package org.mvidarr.identity.link;

import java.time.Duration;

/** What a one-time link lets its holder do; a link is of no use on another purpose's page. */
enum LinkPurpose {
    /** Choose the first password of an account made for him. */
    INVITE("/welcome", Duration.ofDays(7)),
    /** Choose a new password for one that is lost. */
    RESET("/reset", Duration.ofHours(1));

    private final String page;
    private final Duration life;

    LinkPurpose(String page, Duration life) {
        this.page = page;
        this.life = life;
    }

    Duration life() {
        return life;
    }

    /** Address of the page that takes the link, from the root of this server. */
    String address(String token) {
        return page + "?token=" + token;
    }
}

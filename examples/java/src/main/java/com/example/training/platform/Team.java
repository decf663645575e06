package com.example.training.platform;

/** What the platform has to know of a product team. The namespace and the bucket have its name. */
final class Team {
    final String name;
    final String account;
    final String region;
    final String costCenter;

    Team(final String name, final String account, final String region, final String costCenter) {
        this.name = name;
        this.account = account;
        this.region = region;
        this.costCenter = costCenter;
    }
}
